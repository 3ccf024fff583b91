/// What counsellors do with each other and for themselves: pass a case on, be away for a moment,
/// take one more with a reason, say how a hard case left them; who bears what.
///
/// ```
///   escalation.Colleagues ◀── ColleaguePages (pass, decline, pause, resume, over, writing, debrief)
///                         ◀── Bench: one's own load, and everybody's for whoever leads
/// ```
///
/// Must never show anything that a person wrote.
@NullMarked
package vn.langnghe.bot.console.colleague;

import org.jspecify.annotations.NullMarked;
