/// The vocabulary of what comes in and what goes out, the same for every channel.
///
/// ```
///   Inbound(ChatRef, message id, Content)   Content: Text | Edit | Opened | Button | Attachment | Unreadable
///   Notice(about a chat)             Blocked | Unblocked | Withdrawn | OperatorSpoke | Delivered
///   Reply(parts)     Part: TextPart | HotlinePart | GuidancePart | ChoicesPart
/// ```
///
/// Must never know a platform. What people write and who they are never appears in a `toString`.
@NullMarked
package vn.langnghe.bot.message;

import org.jspecify.annotations.NullMarked;
