/// Handing on at work: what staff do, the clocks, and the post to the partners.
///
/// ```
///   console ──▶ ReferralDesk, LineDesk ──▶ store.referral
///   each second ──▶ ReferralClockwork: outages into the knowledge, clocks, Post (Mailer | SignedHook)
///   each minute ──▶ CallWatch: lines that are due for a call, into the log and /healthz
/// ```
///
/// Must never send a partner anything but the words that the person agreed to, a code, and what the
/// person calls the counsellor; never log them.
@NullMarked
package vn.langnghe.bot.partner;

import org.jspecify.annotations.NullMarked;
