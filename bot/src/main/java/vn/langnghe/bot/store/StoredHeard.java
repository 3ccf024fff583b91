package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Heard;
import vn.langnghe.bot.message.ChatRef;

/// How long ago people wrote and how much was said to them since, read from the inbox and the
/// outbox.
public final class StoredHeard implements Heard {
  private final Database database;
  private final Store store;

  StoredHeard(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  @Override
  public Since last(ChatRef chat) {
    return database.read(handle ->
        store
            .idOf(handle, chat.channel(), store.chatKey(chat))
            .flatMap(id -> last(handle, id))
            .orElseGet(() -> new Since(Optional.empty(), 0)));
  }

  /// What came due is in the inbox too, and is nothing that a person wrote.
  private static Optional<Since> last(Handle handle, String conversation) {
    return handle
        .createQuery(
            "select i.received_at, (select coalesce(sum(o.sent_pieces + o.repeated"
                + " + case when o.status in ('SENT', 'UNKNOWN') then 1 else 0 end), 0)"
                + " from outbox o where o.conversation_id = i.conversation_id and o.position > i.position)"
                + " from inbox i where i.conversation_id = :id and i.message_key not like 'due:%'"
                + " order by i.position desc limit 1")
        .bind("id", conversation)
        .map((row, context) ->
            new Since(Optional.of(Instant.ofEpochMilli(row.getLong(1))), row.getInt(2)))
        .findOne();
  }
}
