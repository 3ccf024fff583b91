package vn.langnghe.bot.channel.intake;

import java.util.Optional;
import java.util.function.Function;

/// Where a platform delivers updates by itself: `POST /hooks/<channel name>` on the server of the
/// web chat. Thread-safe.
@FunctionalInterface
public interface Hook {
  /// Larger bodies are refused before a hook sees them, in bytes.
  int LARGEST_BODY = 1 << 20;

  /// Takes what was delivered. Must answer KEPT only after the commit, and within a second or two.
  Answer receive(Delivered delivered);

  /// What was delivered.
  ///
  /// @param header gives the first value of a header by its name
  /// @param body raw bytes, as they arrived
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Delivered(Function<String, Optional<String>> header, byte[] body) {
    @Override
    public String toString() {
      return "Delivered[" + body.length + " bytes]";
    }
  }

  /// What the platform is told.
  enum Answer {
    /// Kept for good: 200.
    KEPT(200),
    /// Not from the platform: the secret or the signature is wrong: 401.
    FORGED(401),
    /// It could not be kept; deliver it again later: 503.
    AGAIN(503);

    private final int status;

    Answer(int status) {
      this.status = status;
    }

    /// The HTTP status.
    public int status() {
      return status;
    }
  }
}
