package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// How the Bot API answers.
final class Answers {
  private Answers() {}

  static void ok(HttpExchange exchange, JsonNode result) throws IOException {
    ObjectNode answer = TelegramPlatform.JSON.createObjectNode().put("ok", true);
    answer.set("result", result);
    respond(exchange, 200, answer);
  }

  static ObjectNode failure(int code, String description) {
    return TelegramPlatform.JSON
        .createObjectNode()
        .put("ok", false)
        .put("error_code", code)
        .put("description", description);
  }

  static void error(HttpExchange exchange, int code, String description) throws IOException {
    respond(exchange, code, failure(code, description));
  }

  static void respond(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    byte[] bytes = TelegramPlatform.JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
