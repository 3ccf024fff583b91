package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Effect;

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
    return store.chats().due(handle, row.conversation(), "due:" + row.id(), row.kind(), now);
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
