/// The pages on which a team keeps what the bot knows: write, try, sign, publish, go back.
///
/// ```
///   OverviewPages ──▶ DocumentPages ──▶ ReviewPages ──▶ PublishPages
///                        │ Tries: a draft as the service would answer with it
///                        ▼
///                     TryPages (looks, found or not, signals)  SandboxPages  HotlinePages  QuestionPages
/// ```
///
/// Must never put a draft in front of people, and never keep what somebody types to try it.
@NullMarked
package vn.langnghe.bot.console.knowledge;

import org.jspecify.annotations.NullMarked;
