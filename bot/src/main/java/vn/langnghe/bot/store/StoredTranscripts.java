package vn.langnghe.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;

/// Both sides of a chat from the store.
public final class StoredTranscripts implements Transcripts {
  private static final Duration LOOK = Duration.ofMillis(900);

  private static final String LINES =
      """
      select position, at, side, body_sealed from (
        select position, received_at as at, 'in' as side, body_sealed from inbox
          where conversation_id = :id and position > :after
        union all
        select position, created_at as at, 'out' as side, body_sealed from outbox
          where conversation_id = :id and position > :after
      ) lines order by position desc limit :limit
      """;

  private final Database database;
  private final Store store;
  private Map<String, Held> held = Map.of();
  private Instant heldAt = Instant.EPOCH;

  StoredTranscripts(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  private record Chat(String id, long hiddenTo, long last, Vault.Seal seal) {}

  @Override
  public List<Line> of(ChatRef chat, long after, int limit) {
    return database.read(handle -> {
      Optional<Chat> found = find(handle, chat);
      if (found.isEmpty() || found.get().last() <= after) {
        return List.of();
      }
      long from = Math.max(after, found.get().hiddenTo());
      Vault.Seal seal = found.get().seal();
      return handle
          .createQuery(LINES)
          .bind("id", found.get().id())
          .bind("after", from)
          .bind("limit", limit)
          .map((row, context) ->
              line(
                  seal,
                  row.getLong("position"),
                  Instant.ofEpochMilli(row.getLong("at")),
                  row.getString("side"),
                  row.getBytes("body_sealed")))
          .list()
          .reversed()
          .stream()
          .filter(line -> !isDue(line))
          .toList();
    });
  }

  @Override
  public void hide(ChatRef chat) {
    database.write(handle ->
        handle
            .createUpdate(
                "update conversation set hidden_to = last_position where channel = :channel and chat_key = :key")
            .bind("channel", chat.channel())
            .bind("key", store.chatKey(chat))
            .execute());
  }

  /// Written only where it changes something, since pages open and close all the time.
  @Override
  public void shown(ChatRef chat) {
    if (stands(chat, " and away_at is not null")) {
      database.write(handle ->
          handle
              .createUpdate(
                  "update conversation set away_at = null where channel = :channel and chat_key = :key")
              .bind("channel", chat.channel())
              .bind("key", store.chatKey(chat))
              .execute());
    }
  }

  @Override
  public void unshown(ChatRef chat, Instant now) {
    String open =
        " and exists (select 1 from care_case c where c.conversation_id = conversation.id and c.ended = 0)";
    if (stands(chat, open)) {
      database.write(handle ->
          handle
              .createUpdate(
                  "update conversation set away_at = :now where channel = :channel and chat_key = :key")
              .bind("now", now.toEpochMilli())
              .bind("channel", chat.channel())
              .bind("key", store.chatKey(chat))
              .execute());
    }
  }

  private boolean stands(ChatRef chat, String what) {
    return database.read(handle ->
        handle
                .createQuery(
                    "select count(*) from conversation where channel = :channel and chat_key = :key"
                        + what)
                .bind("channel", chat.channel())
                .bind("key", store.chatKey(chat))
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  /// One question a second for all chats, however many are open.
  @Override
  public Presence presence(ChatRef chat, Instant now) {
    Map<String, Held> all = held(now);
    if (all.isEmpty()) {
      return Presence.AUTOMATIC;
    }
    Optional<Held> it = Optional.ofNullable(all.get(chat.channel() + ' ' + store.chatKey(chat)));
    if (it.filter(Held::away).isPresent()) { // another node saw an older page of it close
      shown(chat);
    }
    return it.map(
            one -> one.writingUntil() > now.toEpochMilli() ? Presence.WRITING : Presence.COUNSELLOR)
        .orElse(Presence.AUTOMATIC);
  }

  /// A chat in which a counsellor is.
  private record Held(long writingUntil, boolean away) {}

  private synchronized Map<String, Held> held(Instant now) {
    if (now.isBefore(heldAt.plus(LOOK)) && !now.isBefore(heldAt)) {
      return held;
    }
    heldAt = now;
    Map<String, Held> found = new HashMap<>();
    database
        .read(handle ->
            handle
                .createQuery(
                    "select channel, chat_key, writing_until, away_at from conversation where held_by is not null")
                .map((row, context) ->
                    Map.entry(
                        row.getString(1) + ' ' + row.getString(2),
                        new Held(row.getLong(3), row.getObject(4) != null)))
                .list())
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    held = Map.copyOf(found);
    return held;
  }

  /// What came due was said by nobody.
  private static boolean isDue(Line line) {
    return line instanceof Line.Person person && person.content() instanceof Content.Due;
  }

  private Optional<Chat> find(Handle handle, ChatRef chat) {
    return handle
        .createQuery(
            "select id, hidden_to, last_position, data_key from conversation where channel = :channel and chat_key = :key")
        .bind("channel", chat.channel())
        .bind("key", store.chatKey(chat))
        .map((row, context) ->
            new Chat(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                store.seal(row.getString(1), row.getBytes(4))))
        .findOne();
  }

  private static Line line(Vault.Seal seal, long position, Instant at, String side, byte[] sealed) {
    if (side.equals("in")) {
      Store.Body body = Json.read(seal.open(Store.IN + position, sealed), Store.Body.class);
      return new Line.Person(position, at, body.messageId(), body.content());
    }
    return new Line.Service(
        position, at, Json.read(seal.open(Store.OUT + position, sealed), Reply.class));
  }
}
