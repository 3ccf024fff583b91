/// Guidance: the reviewed cards and the index that finds them.
///
/// ```
///   content/guidance/<slug>.md + <slug>.en.md --> Card --> Lucene index (exact, folded, bigrams, questions)
///   question --Reading--> Guidance.match --> Match(SURE | UNSURE | FAR, hits)
/// ```
///
/// Must never answer a question about danger by itself: triage always goes first.
@NullMarked
package vn.langnghe.knowledge.guidance;

import org.jspecify.annotations.NullMarked;
