/// Messages whose danger was rated wrongly, as counsellors say, for those who keep signals and
/// sets.
///
/// ```
///   a message of a case ── Redaction, the counsellor reads and agrees ──▶ Corrected (levels, topics, words)
///        ──▶ CorrectionBook ── Pile.of, beside the unanswered questions ──▶ Example: a line of a set
/// ```
///
/// Must never hold whose message it was, of which case or channel, nor the hour.
@NullMarked
package vn.langnghe.bot.correction;

import org.jspecify.annotations.NullMarked;
