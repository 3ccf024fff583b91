package vn.langnghe.bot.message;

import java.time.Instant;
import vn.langnghe.knowledge.text.Language;

/// One message as a channel received it.
///
/// @param chat where it came from and where the reply goes
/// @param messageId the platform's id, unique within the channel; the same id is handled once
/// @param receivedAt when the channel received it
/// @param language the language the person chose on the channel, Vietnamese where there is no
///   choice
/// @param content what was sent
public record Inbound(
    ChatRef chat, String messageId, Instant receivedAt, Language language, Content content) {
  @Override
  public String toString() {
    return "Inbound[" + chat.channel() + ", " + content + "]";
  }
}
