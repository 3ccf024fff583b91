package vn.langnghe.bot.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.channel.intake.Received;
import vn.langnghe.bot.channel.intake.UpdateReader;
import vn.langnghe.bot.channel.telegram.group.GroupReader;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Content.Kind;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;
import vn.langnghe.knowledge.text.Language;

/// Reads Telegram's updates from their bare JSON: a field that changes its shape elsewhere in an
/// update loses no message. What a person sent in a way nobody here knows is still answered.
final class TelegramReader implements UpdateReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Things that can be sent, and what they are to us. A photo in a document is a file.
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("sticker", Kind.STICKER),
          Map.entry("dice", Kind.STICKER),
          Map.entry("photo", Kind.PHOTO),
          Map.entry("animation", Kind.VIDEO),
          Map.entry("video", Kind.VIDEO),
          Map.entry("video_note", Kind.VIDEO),
          Map.entry("voice", Kind.VOICE),
          Map.entry("audio", Kind.VOICE),
          Map.entry("location", Kind.LOCATION),
          Map.entry("venue", Kind.LOCATION),
          Map.entry("contact", Kind.CONTACT),
          Map.entry("document", Kind.FILE));

  /// Messages that Telegram writes by itself: nobody said anything.
  private static final Set<String> SERVICE =
      Set.of(
          "pinned_message",
          "message_auto_delete_timer_changed",
          "write_access_allowed",
          "users_shared",
          "chat_shared",
          "new_chat_members",
          "left_chat_member",
          "group_chat_created",
          "chat_background_set",
          "migrate_to_chat_id",
          "migrate_from_chat_id",
          "boost_added",
          "proximity_alert_triggered");

  /// Commands of the menu, and the button each stands for.
  static final Map<String, String> COMMANDS =
      Map.of("/gap", "urgent", "/so", "numbers", "/nguoi", "human", "/thoat", "exit");

  private final String channel;
  private final Optional<GroupReader> group;

  TelegramReader(String channel) {
    this(channel, Optional.empty());
  }

  /// @param group reads what staff do, where this bot serves their group
  TelegramReader(String channel, Optional<GroupReader> group) {
    this.channel = channel;
    this.group = group;
  }

  @Override
  public List<Received> read(byte[] update, Instant at) {
    JsonNode tree = tree(update);
    Optional<List<Received>> staff = group.flatMap(reader -> reader.read(tree));
    if (staff.isPresent()) {
      return staff.get();
    }
    if (tree.path("message").isObject()) {
      return message(tree.path("message"), at);
    }
    if (tree.path("edited_message").isObject()) {
      return edited(tree.path("edited_message"), at);
    }
    if (tree.path("callback_query").isObject()) {
      return press(tree.path("callback_query"), at);
    }
    if (tree.path("my_chat_member").isObject()) {
      return member(tree.path("my_chat_member"), at);
    }
    if (tree.size() < 2) {
      throw new Puzzling("it holds nothing");
    }
    return List.of(); // of a kind we never asked for
  }

  private static JsonNode tree(byte[] update) {
    try {
      JsonNode tree = JSON.readTree(update);
      if (tree == null || !tree.isObject() || !tree.path("update_id").isIntegralNumber()) {
        throw new Puzzling("it is no update");
      }
      return tree;
    } catch (IOException e) {
      throw new Puzzling("it is no JSON");
    }
  }

  private List<Received> message(JsonNode message, Instant at) {
    if (!isPrivate(message) || SERVICE.stream().anyMatch(message::has)) {
      return List.of();
    }
    String id = "m:" + number(message, "message_id");
    boolean later = message.path("caption").isMissingNode() && message.has("media_group_id");
    if (later) { // the pictures of an album come one by one and are answered once
      id = "album:" + message.path("media_group_id").asText();
    }
    return List.of(received(chat(message), id, at, content(message)));
  }

  private static Content content(JsonNode message) {
    if (message.path("text").isTextual()) {
      return said(message.path("text").textValue());
    }
    String caption = message.path("caption").asText("");
    for (var kind : KINDS.entrySet()) {
      if (message.has(kind.getKey())) {
        return new Content.Attachment(kind.getValue(), caption);
      }
    }
    return caption.isBlank() ? new Content.Unreadable() : new Content.Text(caption);
  }

  private static Content said(String text) {
    String first = text.strip().split("[\\s@]", 2)[0];
    if (first.equals("/start")) {
      return new Content.Opened();
    }
    return Optional.ofNullable(COMMANDS.get(first))
        .<Content>map(Content.Button::new)
        .orElseGet(() -> new Content.Text(text));
  }

  private List<Received> edited(JsonNode message, Instant at) {
    String text = message.path("text").asText(message.path("caption").asText(""));
    if (!isPrivate(message) || text.isBlank()) {
      return List.of();
    }
    String id = "e:" + number(message, "message_id") + ":" + message.path("edit_date").asLong();
    return List.of(received(chat(message), id, at, new Content.Edit(text)));
  }

  private List<Received> press(JsonNode query, Instant at) {
    JsonNode message = query.path("message");
    if (!isPrivate(message) || !query.path("data").isTextual()) {
      return List.of();
    }
    String id = "c:" + query.path("id").asText();
    Content press = new Content.Button(query.path("data").textValue());
    return List.of(received(chat(message), id, at, press));
  }

  /// Blocked and unblocked by a person, or added to a group.
  private List<Received> member(JsonNode change, Instant at) {
    String now = change.path("new_chat_member").path("status").asText();
    boolean in = Set.of("member", "administrator", "creator").contains(now);
    if (isPrivate(change)) {
      Notice notice = in ? new Notice.Unblocked() : new Notice.Blocked();
      return List.of(new Received.News(chat(change), notice, at));
    }
    String type = change.path("chat").path("type").asText();
    return in && type.contains("group")
        ? List.of(received(chat(change), "added", at, new Content.AddedToGroup()))
        : List.of();
  }

  private Received received(ChatRef chat, String id, Instant at, Content content) {
    return new Received.Message(new Inbound(chat, id, at, Language.VI, content));
  }

  private static boolean isPrivate(JsonNode message) {
    return message.path("chat").path("type").asText().equals("private");
  }

  private ChatRef chat(JsonNode message) {
    return new ChatRef(channel, number(message.path("chat"), "id"));
  }

  private static String number(JsonNode node, String name) {
    if (!node.path(name).isIntegralNumber()) {
      throw new Puzzling("'" + name + "' is missing");
    }
    return node.path(name).asText();
  }
}
