/// Pages for handing people on: a hand-over within a case, and the hotlines with their outages.
///
/// ```
///   Referrals   ◀── HandOverPages   /console/cases/{id}/handover
///   HotlineDesk ◀── HotlinePages    /console/hotlines
/// ```
///
/// Must never put the words about somebody into a log, an address or the audit log.
@NullMarked
package vn.langnghe.bot.console.referral;

import org.jspecify.annotations.NullMarked;
