/// Pages for those who answer people: the queue, a case, and what is new.
///
/// ```
///   escalation.Desk ◀── QueuePages (list, take, presence)   CasePages (read, write, note, end)
///        │ revision                                               ▲ Reasons: which words spoke for danger
///        └──▶ News: one stream for each open page; the pager `console`
/// ```
///
/// What a person wrote is shown to the counsellor who has the case and to supervisors, whose
/// reading is written down. Must never put any of it into a log, an address, or the news.
@NullMarked
package vn.langnghe.bot.console.desk;

import org.jspecify.annotations.NullMarked;
