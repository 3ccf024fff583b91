/// The learned second opinion: logistic regression over syllables and letter groups, trained by the
/// build from the messages of `content/training`.
///
/// ```
///   content/training/*.tsv --TrainingFiles--> Example --Trainer (Descent)--> SecondOpinion --> triage.model
///   message --Reading--> Grams --> SecondOpinion --> Opinion (level, topics, subject, probabilities)
/// ```
///
/// It can raise a level, never lower one. It must never be trained on an evaluation set.
@NullMarked
package vn.langnghe.knowledge.learned;

import org.jspecify.annotations.NullMarked;
