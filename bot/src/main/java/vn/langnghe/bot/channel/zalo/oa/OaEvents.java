package vn.langnghe.bot.channel.zalo.oa;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Content.Kind;

/// Reads the events of Zalo's Official Account webhook.
final class OaEvents {
  private static final String USER = "user_send_";
  private static final String ANONYMOUS = "anonymous_send_";
  private static final String ACCOUNT = "oa_send_";

  private OaEvents() {}

  /// What a body tells; never throws.
  static OaEvent read(byte[] body) {
    if (Fields.isBlank(body)) {
      return new OaEvent.Passing("");
    }
    Optional<JsonNode> event = Fields.object(body);
    if (event.isEmpty()) {
      return new OaEvent.Misread("no JSON object");
    }
    JsonNode json = event.get();
    if (json.isEmpty()) {
      return new OaEvent.Passing("");
    }
    return Fields.text(json, "event_name")
        .map(name -> read(name, json))
        .orElseGet(() -> new OaEvent.Misread("no event_name"));
  }

  private static OaEvent read(String name, JsonNode json) {
    if (name.startsWith(USER) || name.startsWith(ANONYMOUS)) {
      return said(name, json);
    }
    if (name.startsWith(ACCOUNT)) {
      return wrote(name, json);
    }
    return switch (name) {
      case "follow" ->
          person(json, "follower")
              .<OaEvent>map(p -> new OaEvent.Met(p, id(json)))
              .orElse(unnamed());
      case "user_click_chatnow" ->
          person(json, "").<OaEvent>map(p -> new OaEvent.Met(p, id(json))).orElse(unnamed());
      case "unfollow" ->
          person(json, "follower")
              .<OaEvent>map(p -> new OaEvent.Left(p, id(json)))
              .orElse(unnamed());
      case "user_withdraw" ->
          person(json, "").<OaEvent>map(p -> new OaEvent.Withdrew(p, id(json))).orElse(unnamed());
      case "user_received_message", "user_seen_message" -> arrived(json);
      case "user_submit_info" ->
          person(json, "sender")
              .<OaEvent>map(
                  p -> new OaEvent.Said(p, id(json), new Content.Attachment(Kind.CONTACT, "")))
              .orElse(unnamed());
      default -> new OaEvent.Passing(name);
    };
  }

  private static OaEvent unnamed() {
    return new OaEvent.Misread("no person is named");
  }

  /// Follow names a follower, others a sender; two name a bare user id.
  private static Optional<OaAddress> person(JsonNode json, String field) {
    return Stream.of(
            Fields.text(json.path(field), "id"),
            Fields.text(json, "user_id"),
            Fields.text(json.path("sender"), "id"),
            Fields.text(json.path("follower"), "id"))
        .flatMap(Optional::stream)
        .findFirst()
        .map(OaAddress.User::new);
  }

  /// Events without a message id are told apart by what they are, of whom, and when.
  private static String id(JsonNode json) {
    return Stream.of(
            Fields.text(json, "event_name"),
            Fields.text(json.path("message"), "msg_id"),
            Fields.text(json, "timestamp"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("@"));
  }

  private static OaEvent said(String name, JsonNode json) {
    JsonNode message = json.path("message");
    Optional<String> sender = Fields.text(json.path("sender"), "id");
    if (sender.isEmpty()) {
      return unnamed();
    }
    boolean anonymous = name.startsWith(ANONYMOUS);
    OaAddress from =
        OaAddress.of(
            sender.get(),
            anonymous
                ? Fields.text(message, "conversation_id").or(() -> Optional.of(""))
                : Optional.empty());
    String kind = name.substring((anonymous ? ANONYMOUS : USER).length());
    String id = Fields.text(message, "msg_id").orElseGet(() -> id(json));
    return new OaEvent.Said(from, id, content(kind, message));
  }

  private static Content content(String kind, JsonNode message) {
    String text = Fields.text(message, "text").orElse("");
    return switch (kind) {
      case "text" ->
          OaButton.pressed(text)
              .<Content>map(Content.Button::new)
              .orElseGet(() -> new Content.Text(text));
      case "link" -> link(text, message);
      case "image", "gif" -> new Content.Attachment(Kind.PHOTO, text);
      case "sticker" -> new Content.Attachment(Kind.STICKER, text);
      case "audio" -> new Content.Attachment(Kind.VOICE, text);
      case "video" -> new Content.Attachment(Kind.VIDEO, text);
      case "location" -> new Content.Attachment(Kind.LOCATION, text);
      case "business_card" -> new Content.Attachment(Kind.CONTACT, text);
      case "file" -> new Content.Attachment(Kind.FILE, text);
      default -> text.isBlank() ? new Content.Unreadable() : new Content.Text(text);
    };
  }

  /// Of a link, what was written beside it; else what the page is called, for that is why it came.
  private static Content link(String text, JsonNode message) {
    if (!text.isBlank()) {
      return new Content.Text(text);
    }
    JsonNode payload = message.path("attachments").path(0).path("payload");
    String about =
        Stream.of(Fields.text(payload, "title"), Fields.text(payload, "description"))
            .flatMap(Optional::stream)
            .filter(words -> !words.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return new Content.Attachment(Kind.FILE, about);
  }

  private static OaEvent wrote(String name, JsonNode json) {
    JsonNode message = json.path("message");
    Optional<String> recipient = Fields.text(json.path("recipient"), "id");
    if (recipient.isEmpty()) {
      return unnamed();
    }
    boolean human =
        Fields.text(json.path("sender"), "admin_id").filter(who -> !who.isBlank()).isPresent();
    boolean anonymous = name.contains("anonymous");
    OaAddress to =
        OaAddress.of(
            recipient.get(),
            anonymous
                ? Fields.text(message, "conversation_id").or(() -> Optional.of(""))
                : Optional.empty());
    return new OaEvent.Wrote(
        to,
        Fields.text(message, "msg_id").orElseGet(() -> id(json)),
        Fields.text(message, "text").orElse(""),
        human);
  }

  private static OaEvent arrived(JsonNode json) {
    List<String> ids = new ArrayList<>();
    JsonNode message = json.path("message");
    Fields.text(message, "msg_id").ifPresent(ids::add);
    message.path("msg_ids").forEach(id -> ids.add(id.asText()));
    return new OaEvent.Arrived(ids);
  }
}
