/// The vocabulary of what comes in and what goes out, the same for every channel.
///
/// ```
///   Inbound(ChatRef, message id, Content)          Content: Text | Button | Attachment | Unreadable
///   Reply(parts)     Part: TextPart | HotlinePart | GuidancePart | ChoicesPart
/// ```
///
/// Must never know a platform. What people write and who they are never appears in a `toString`.
@NullMarked
package vn.langnghe.bot.message;

import org.jspecify.annotations.NullMarked;
