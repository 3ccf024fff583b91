/// From a counsellor on to a hotline, and whether that worked. A hand-over is the Vietnamese
/// *chuyển tiếp*; a visit is the counsellor's *hỏi thăm* some days later.
///
/// ```
///   counsellor asks ──▶ HandOver ASKED ──TELL──▶ TELLING ─▶ TOLD ──▶ ACKNOWLEDGED
///                          │  ╲ NUMBER, NO, LAPSED  ╲──due──▶ UNANSWERED: the counsellor is called
///                          ▼
///                    number, first words ─▶ Follow OFFERED ─▶ AGREED ─▶ ASKED ─▶ DONE ─▶ Reach of the line
///
///   Referrals, HotlineDesk   what staff do; the ports of the console
///   ReferralWord             what the person hears, by way of their conversation
/// ```
///
/// Pure: must never read a clock, touch a database, or tell a partner more than the words that the
/// person read and agreed to.
@NullMarked
package vn.langnghe.bot.referral;

import org.jspecify.annotations.NullMarked;
