package vn.langnghe.bot.message;

/// A chat on a channel: where a reply goes.
///
/// @param channel name of the channel, such as `web`
/// @param chat the platform's id of the chat; personal data, never logged
public record ChatRef(String channel, String chat) {
  @Override
  public String toString() {
    return "ChatRef[" + channel + "]";
  }
}
