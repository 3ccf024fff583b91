/// Answers to the questions of a hand-over that are typed instead of pressed.
///
/// ```
///   the question said last, and a text ──▶ TypedAnswer ──▶ Given | Unclear | None
///                                             Phrases: what people say to each question
/// ```
///
/// Pure. Must never take for a Yes what may be none: what is not wholly understood is unclear or no
/// answer.
@NullMarked
package vn.langnghe.bot.referral.typed;

import org.jspecify.annotations.NullMarked;
