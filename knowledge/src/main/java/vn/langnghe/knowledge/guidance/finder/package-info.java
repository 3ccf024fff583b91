/// The finder: which card a question is about, and how sure that is.
///
/// ```
///   Lesson (a card's texts) --Reader--> Terms --> Evidence (what each term speaks for each card)
///                                            \--> CardIndex (Lucene: the nearest way of asking)
///   question --> both --> Standing (joint, probability) --> Match
/// ```
///
/// Built in closed form: nothing is trained, nothing is random. The build does it for the starter
/// cards ([vn.langnghe.knowledge.guidance.finder.FinderFile]); for any other texts it is done when
/// the snapshot is made. Must never see what a card says to people as anything but words to be
/// found by.
@NullMarked
package vn.langnghe.knowledge.guidance.finder;

import org.jspecify.annotations.NullMarked;
