/// From what the signals found in a message, and what the conversation knew before, to how
/// dangerous it is now. Pure.
///
/// ```
///   Finding + Proposals + History --> Triage.assess --> Assessment (Assessed | Unassessed)
/// ```
///
/// Must never lower a level that was stated: only the person's answer to the direct question does,
/// and that is the dialogue's business.
@NullMarked
package vn.langnghe.bot.triage;

import org.jspecify.annotations.NullMarked;
