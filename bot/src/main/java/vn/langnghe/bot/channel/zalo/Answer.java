package vn.langnghe.bot.channel.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What became of a request to the platform.
public sealed interface Answer {
  /// The platform answered.
  ///
  /// @param status the HTTP status
  /// @param body what came with it; bounded
  record Got(int status, String body) implements Answer {
    /// The body as a JSON object; empty when it is none.
    public Optional<JsonNode> json() {
      return Fields.object(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return "Got[" + status + ", " + body.length() + " chars]";
    }
  }

  /// The request certainly never reached the platform: no connection came about.
  ///
  /// @param why one word for operators
  record NotSent(String why) implements Answer {}

  /// The request may have been carried out, but no answer came.
  ///
  /// @param why one word for operators
  record Lost(String why) implements Answer {}
}
