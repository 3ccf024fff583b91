package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;

/// Both sides of a chat from the store.
public final class StoredTranscripts implements Transcripts {
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
