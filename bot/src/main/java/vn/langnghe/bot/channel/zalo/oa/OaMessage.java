package vn.langnghe.bot.channel.zalo.oa;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One message of an Official Account.
///
/// @param buttons at most [OaButton#MOST]
record OaMessage(String text, List<OaButton> buttons) {
  OaMessage {
    buttons = List.copyOf(buttons);
  }

  /// The same for where buttons are refused: choices become numbered lines, numbers to call stand
  /// in the text anyway.
  OaMessage withoutButtons() {
    Stream<String> lines =
        buttons.stream()
            .flatMap(button ->
                switch (button) {
                  case OaButton.Choose choose -> Stream.of(choose.line());
                  case OaButton.Call call -> Stream.empty();
                });
    return new OaMessage(
        Stream.concat(Stream.of(text), lines).collect(Collectors.joining("\n")), List.of());
  }

  /// The request body.
  byte[] body(OaAddress to) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode recipient = body.putObject("recipient");
    switch (to) {
      case OaAddress.User(String id) -> recipient.put("user_id", id);
      case OaAddress.Anonymous(String id, String conversation) ->
          recipient.put("anonymous_id", id).put("conversation_id", conversation);
    }
    ObjectNode message = body.putObject("message").put("text", text);
    if (!buttons.isEmpty()) {
      ObjectNode attachment = message.putObject("attachment").put("type", "template");
      ArrayNode list = attachment.putObject("payload").putArray("buttons");
      buttons.forEach(button -> list.add(button.json()));
    }
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "OaMessage[" + text.length() + " chars, " + buttons.size() + " buttons]";
  }
}
