package vn.langnghe.bot.channel.telegram.group;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.channel.StaffHeard.Where;
import vn.langnghe.bot.channel.intake.Received;
import vn.langnghe.bot.message.ChatRef;

/// Reads what happens in groups, for a bot that serves a group of staff. Which group that is,
/// others decide. Reads ids, words and nothing else: no name of anybody. Pure.
public final class GroupReader {
  /// Buttons of the staff group begin so, and no others do.
  private static final String OURS = "g:";

  /// Binds a Telegram account; may be written in private too.
  private static final String BIND = "/toi";

  /// Messages that somebody sent; anything else in a group is Telegram's own.
  private static final Set<String> SENT =
      Set.of(
          "photo",
          "video",
          "video_note",
          "voice",
          "audio",
          "sticker",
          "animation",
          "document",
          "location",
          "contact",
          "poll",
          "dice");

  /// What is read in groups where no staff is: the word by which a partner acknowledges, and the
  /// one that asks for the id of the group.
  private static final Set<String> OF_PARTNERS = Set.of("/nhan", "/nhom");

  private final String channel;
  private final boolean staffed;

  /// @param channel name of the channel
  public GroupReader(String channel) {
    this(channel, true);
  }

  private GroupReader(String channel, boolean staffed) {
    this.channel = channel;
    this.staffed = staffed;
  }

  /// Reads what partners do alone, for a bot that serves no group of staff: presses on our buttons,
  /// `/nhan`, `/nhom`, and that a group has another id.
  public static GroupReader ofPartners(String channel) {
    return new GroupReader(channel, false);
  }

  /// Whether a press belongs to the staff group.
  public static boolean isOurs(JsonNode query) {
    return query.path("data").asText("").startsWith(OURS);
  }

  /// What an update holds for staff; empty when it is none of theirs.
  public Optional<List<Received>> read(JsonNode update) {
    JsonNode query = update.path("callback_query");
    if (query.isObject()) {
      return isOurs(query) ? Optional.of(pressed(query)) : Optional.empty();
    }
    if (!staffed) {
      JsonNode message = update.path("message");
      return isGroup(message) && isOfPartners(message)
          ? Optional.of(message(message))
          : Optional.empty();
    }
    JsonNode added = update.path("my_chat_member");
    if (isGroup(added)) {
      String now = added.path("new_chat_member").path("status").asText();
      boolean in = now.equals("member") || now.equals("administrator");
      return Optional.of(
          in ? received(new StaffHeard.Added(where(added, added.path("from")))) : List.of());
    }
    JsonNode edited = update.path("edited_message");
    if (isGroup(edited)) {
      boolean ours = edited.has("text") && !isBot(edited);
      return Optional.of(
          ours ? received(new StaffHeard.Edited(where(edited, edited.path("from")))) : List.of());
    }
    JsonNode message = update.path("message");
    return isGroup(message) || isBinding(message)
        ? Optional.of(message(message))
        : Optional.empty();
  }

  private List<Received> message(JsonNode message) {
    Where where = where(message, message.path("from"));
    if (message.has("migrate_to_chat_id")) {
      return received(new StaffHeard.Moved(where, message.path("migrate_to_chat_id").asText()));
    }
    if (isBot(message)) {
      return List.of();
    }
    if (message.path("text").isTextual()) {
      return received(new StaffHeard.Said(where, message.path("text").textValue()));
    }
    return SENT.stream().anyMatch(message::has) ? received(new StaffHeard.Sent(where)) : List.of();
  }

  private List<Received> pressed(JsonNode query) {
    Where where = where(query.path("message"), query.path("from"));
    return received(
        new StaffHeard.Pressed(
            where, query.path("id").asText(), query.path("data").asText().substring(2)));
  }

  private static boolean isGroup(JsonNode message) {
    return message.path("chat").path("type").asText().endsWith("group");
  }

  private static boolean isOfPartners(JsonNode message) {
    String first = message.path("text").asText("").strip().split("[\\s@]", 2)[0];
    return message.has("migrate_to_chat_id") || OF_PARTNERS.contains(first);
  }

  private static boolean isBinding(JsonNode message) {
    String first = message.path("text").asText("").strip().split("[\\s@]", 2)[0];
    return message.path("chat").path("type").asText().equals("private") && first.equals(BIND);
  }

  /// Who writes in the name of a group (an anonymous administrator) is nobody we could know.
  private static boolean isBot(JsonNode message) {
    return message.path("from").path("is_bot").asBoolean() && !message.has("sender_chat");
  }

  private Where where(JsonNode message, JsonNode from) {
    boolean topic = message.path("is_topic_message").asBoolean();
    return new Where(
        channel,
        message.path("chat").path("id").asText(),
        isGroup(message),
        topic ? message.path("message_thread_id").asInt() : 0,
        message.has("sender_chat") ? "" : from.path("id").asText(), // many may write as a group
        message.path("message_id").asLong());
  }

  /// Each topic is a lane of its own.
  private List<Received> received(StaffHeard heard) {
    Where where = heard.where();
    return List.of(
        new Received.Staff(new ChatRef(channel, where.chat() + "/" + where.thread()), heard));
  }
}
