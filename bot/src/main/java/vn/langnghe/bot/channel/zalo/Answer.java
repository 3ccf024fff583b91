package vn.langnghe.bot.channel.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// What became of a request to the platform.
public sealed interface Answer {
  /// The platform answered.
  ///
  /// @param status the HTTP status
  /// @param body its bytes; bounded
  record Got(int status, byte[] body) implements Answer {
    public Got {
      body = body.clone();
    }

    @Override
    public byte[] body() {
      return body.clone();
    }

    /// The body as a JSON object; empty when it is none.
    public Optional<JsonNode> json() {
      return Fields.object(body);
    }

    @Override
    public String toString() {
      return "Got[" + status + ", " + body.length + " bytes]";
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
