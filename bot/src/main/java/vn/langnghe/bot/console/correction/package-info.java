/// The way of a wrongly rated message out of its case.
///
/// ```
///   CorrectionPages (counsellor: choose, read the redacted words, agree) ──▶ CorrectionBook
///        ──▶ the editors' queue (console.knowledge)
/// ```
///
/// Must never let words out of a case that the counsellor has not seen as they leave, nor write
/// down whose they were.
@NullMarked
package vn.langnghe.bot.console.correction;

import org.jspecify.annotations.NullMarked;
