package vn.langnghe.bot.channel.zalo;

import java.net.URI;
import java.util.Map;

/// Sends one request and never repeats it. Thread-safe; blocks.
@FunctionalInterface
public interface Caller extends AutoCloseable {
  /// A request with a body.
  ///
  /// @param headers besides `Content-Type`
  /// @param type the content type
  Answer post(URI address, Map<String, String> headers, String type, byte[] body);

  /// A request without a body, for what changes nothing.
  default Answer get(URI address, Map<String, String> headers) {
    return new Answer.NotSent("this caller only posts");
  }

  /// Gives up what is under way.
  @Override
  default void close() {}
}
