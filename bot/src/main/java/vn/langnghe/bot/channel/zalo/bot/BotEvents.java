package vn.langnghe.bot.channel.zalo.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Content.Kind;

/// Reads the events of the Zalo Bot Platform. The documentation wraps them in `ok` and `result`;
/// what arrives is often bare. Both are taken.
final class BotEvents {
  private static final String BEGIN = "message.";
  private static final String END = ".received";

  private BotEvents() {}

  /// What a body tells; never throws.
  static BotEvent read(byte[] body) {
    if (Fields.isBlank(body)) {
      return new BotEvent.Passing("");
    }
    Optional<JsonNode> parsed = Fields.object(body);
    if (parsed.isEmpty()) {
      return new BotEvent.Misread("no JSON object");
    }
    JsonNode json =
        parsed.get().path("result").isObject() ? parsed.get().path("result") : parsed.get();
    if (json.isEmpty()) {
      return new BotEvent.Passing("");
    }
    return Fields.text(json, "event_name")
        .map(name -> read(name, json, body))
        .orElseGet(() -> new BotEvent.Misread("no event_name"));
  }

  private static BotEvent read(String name, JsonNode json, byte[] body) {
    JsonNode message = json.path("message");
    if (!name.startsWith(BEGIN)
        || !name.endsWith(END)
        || name.length() <= BEGIN.length() + END.length()
        || message.path("from").path("is_bot").asBoolean(false)) {
      return new BotEvent.Passing(name);
    }
    Optional<String> chat = Fields.text(message.path("chat"), "id");
    String id = Fields.text(message, "message_id").orElseGet(() -> fingerprint(body));
    String kind = name.substring(BEGIN.length(), name.length() - END.length());
    if (kind.equals("unsupported")) {
      return new BotEvent.Withheld(chat, id);
    }
    if (kind.equals("reaction")) {
      return new BotEvent.Passing(name);
    }
    boolean group =
        Fields.text(message.path("chat"), "chat_type")
            .filter(type -> type.toUpperCase(Locale.ROOT).contains("GROUP"))
            .isPresent();
    return chat.<BotEvent>map(where -> new BotEvent.Said(where, id, group, content(kind, message)))
        .orElseGet(() -> new BotEvent.Misread("no chat is named"));
  }

  private static Content content(String kind, JsonNode message) {
    String words =
        Stream.of(Fields.text(message, "text"), Fields.text(message, "caption"))
            .flatMap(Optional::stream)
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return switch (kind) {
      case "text" -> new Content.Text(words);
      case "link" ->
          words.isEmpty() ? new Content.Attachment(Kind.FILE, "") : new Content.Text(words);
      case "image" -> new Content.Attachment(Kind.PHOTO, words);
      case "sticker" -> new Content.Attachment(Kind.STICKER, words);
      case "voice" -> new Content.Attachment(Kind.VOICE, words);
      case "video" -> new Content.Attachment(Kind.VIDEO, words);
      case "location" -> new Content.Attachment(Kind.LOCATION, words);
      case "contact" -> new Content.Attachment(Kind.CONTACT, words);
      case "file" -> new Content.Attachment(Kind.FILE, words);
      default -> words.isEmpty() ? new Content.Unreadable() : new Content.Text(words);
    };
  }

  /// The same bytes are the same event where no id is given.
  private static String fingerprint(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha256:" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
