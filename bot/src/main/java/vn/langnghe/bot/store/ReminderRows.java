package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.message.Content;

/// What is due later. A reminder that comes due leaves its table and enters the inbox in one
/// transaction: it fires once, in order with the messages of its conversation, and survives a
/// crash.
public final class ReminderRows {
  private static final int MOST = 100;

  private final Database database;
  private final Store store;

  ReminderRows(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  /// A row of the table.
  private record Row(long id, String conversation, String kind) {}

  /// Puts what is due into the inbox.
  ///
  /// @return how many came due
  public int fire(Instant now) {
    List<Row> due =
        database.read(handle ->
            handle
                .createQuery(
                    "select id, conversation_id, kind from reminder where due_at <= :now order by due_at, id limit :most")
                .bind("now", now.toEpochMilli())
                .bind("most", MOST)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
    return due.isEmpty()
        ? 0
        : database.write(
            handle -> (int) due.stream().filter(row -> fire(handle, row, now)).count());
  }

  private boolean fire(Handle handle, Row row, Instant now) {
    int gone =
        handle.createUpdate("delete from reminder where id = :id").bind("id", row.id()).execute();
    if (gone == 0) {
      return false;
    }
    return position(handle, row.conversation())
        .map(place -> insert(handle, row, place, now))
        .orElse(false);
  }

  /// A place in a conversation and what seals it.
  private record Place(String channel, long position, Vault.Seal seal) {}

  /// The next position; nothing of this counts as a sign of life of the person.
  private Optional<Place> position(Handle handle, String conversation) {
    return handle
        .createQuery(
            "update conversation set last_position = last_position + 1 where id = :id"
                + " returning channel, last_position, data_key")
        .bind("id", conversation)
        .map((row, context) ->
            new Place(row.getString(1), row.getLong(2), store.seal(conversation, row.getBytes(3))))
        .findOne();
  }

  private static boolean insert(Handle handle, Row row, Place place, Instant now) {
    Store.Body body = new Store.Body("", new Content.Due(row.kind()), Optional.empty());
    return handle
            .createUpdate(
                "insert into inbox (conversation_id, channel, message_key, position, body_sealed, received_at, status)"
                    + " values (:conversation, :channel, :key, :position, :body, :at, 'NEW')"
                    + " on conflict (channel, message_key) do nothing")
            .bind("conversation", row.conversation())
            .bind("channel", place.channel())
            .bind("key", "due:" + row.id())
            .bind("position", place.position())
            .bind("body", place.seal().close(Store.IN + place.position(), Json.write(body)))
            .bind("at", now.toEpochMilli())
            .execute()
        == 1;
  }

  /// Keeps what a turn set, in place of what stood before.
  static void replace(Handle handle, Task task, Decision decision) {
    if (!task.conversation().care().reminders().isEmpty()) {
      handle
          .createUpdate("delete from reminder where conversation_id = :id")
          .bind("id", task.conversationId())
          .execute();
    }
    for (Effect effect : decision.turn().effects()) {
      if (effect instanceof Effect.Remind(var reminder)) {
        handle
            .createUpdate(
                "insert into reminder (conversation_id, kind, due_at) values (:id, :kind, :due)")
            .bind("id", task.conversationId())
            .bind("kind", reminder.kind().name())
            .bind("due", reminder.due())
            .execute();
      }
    }
  }
}
