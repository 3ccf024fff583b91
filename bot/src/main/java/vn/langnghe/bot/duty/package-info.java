/// Cases at work: the desk of the counsellors, the clocks, the telling, the sweep.
///
/// ```
///   console, staff group ──▶ CaseDesk (Desk) ──▶ store.cases ──▶ outbox / inbox (woken)
///   clockwork, each second ──▶ CaseClockwork: fire clocks, tell by Pagers, prove that nobody is left
/// ```
///
/// Must never hold a case in memory: what is true stands in the store.
@NullMarked
package vn.langnghe.bot.duty;

import org.jspecify.annotations.NullMarked;
