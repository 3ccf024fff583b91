package vn.langnghe.bot.channel.zalo.bot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.langnghe.bot.channel.zalo.Caller;

/// The methods of the Zalo Bot Platform that are used here. Names are case-sensitive there.
final class BotApi {
  private final Caller caller;
  private final URI methods;

  /// @param host such as `https://bot-api.zaloplatforms.com`
  /// @param token of the bot; stands in every address, so no address may reach a log
  BotApi(Caller caller, URI host, String token) {
    this.caller = caller;
    this.methods = host.resolve("/bot" + token + "/");
  }

  /// Sends one text.
  BotVerdict send(String chat, String text) {
    return call("sendMessage", object().put("chat_id", chat).put("text", text));
  }

  /// Who the bot is: `account_name` among others.
  BotVerdict me() {
    return call("getMe", object());
  }

  /// Where events are sent now: `url`.
  BotVerdict webhook() {
    return call("getWebhookInfo", object());
  }

  /// Has events sent to an address.
  ///
  /// @param secret comes back with every event; 8 to 256 letters
  BotVerdict setWebhook(URI address, String secret) {
    return call("setWebhook", object().put("url", address.toString()).put("secret_token", secret));
  }

  private BotVerdict call(String method, ObjectNode body) {
    return BotVerdict.of(
        caller.post(
            methods.resolve(method),
            Map.of(),
            "application/json",
            body.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
