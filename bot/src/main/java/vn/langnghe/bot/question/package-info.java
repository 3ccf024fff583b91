/// Questions that the cards did not answer, for the people who write cards.
///
/// ```
///   what was typed -- Redaction --> Unanswered (kind, words, candidates) -- Group.of --> groups
/// ```
///
/// Must never hold who asked, nor anything of a message that belongs to a case (level 2 and up).
@NullMarked
package vn.langnghe.bot.question;

import org.jspecify.annotations.NullMarked;
