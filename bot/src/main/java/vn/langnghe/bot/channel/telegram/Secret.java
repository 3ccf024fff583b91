package vn.langnghe.bot.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A text that never shows in a log.
///
/// @param text the secret
public record Secret(String text) {
  /// Whether another text is the same, in a time that tells nothing.
  boolean is(String other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
