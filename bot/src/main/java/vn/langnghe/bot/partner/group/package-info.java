/// Groups of partners on a platform, as a way of handing somebody on.
///
/// ```
///   Letter ──▶ GroupPost ──▶ GroupLine ──▶ the partner's group     within its limit; refused is told at once
///   StaffHeard ──▶ PartnerHearing ──▶ HandOverRows.act(Acknowledged)     a button or /nhan, from that group alone
///   PartnerGroup   which group of which bot belongs to which line
/// ```
///
/// Must never show or keep who pressed, nor put anything but the agreed words and their code into a
/// group.
@NullMarked
package vn.langnghe.bot.partner.group;

import org.jspecify.annotations.NullMarked;
