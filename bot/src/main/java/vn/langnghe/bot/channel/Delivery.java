package vn.langnghe.bot.channel;

import java.time.Duration;

/// What became of a send.
public sealed interface Delivery {
  /// The platform took it.
  record Sent() implements Delivery {}

  /// Not now; worth another try after a pause.
  record Retry(Duration pause) implements Delivery {}

  /// Never: the chat is gone or the person blocked us.
  ///
  /// @param reason for operators; holds no text and no platform id
  record Failed(String reason) implements Delivery {}
}
