package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.message.ChatRef;

/// Forgetting for good: the rows go, and with the data key every copy of their texts stays shut.
public final class Erasure {
  private static final List<String> TABLES =
      List.of(
          "turn_log",
          "outbox",
          "inbox",
          "reminder",
          "care_case",
          "case_clock",
          "case_event",
          "case_page",
          "case_note",
          "group_out",
          "group_heard",
          "hand_over",
          "visit");

  private final Database database;
  private final Store store;

  Erasure(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  /// Forgets conversations that were silent since a moment, with all that belongs to them, and
  /// questions and corrections that were queued before it.
  ///
  /// @return how many conversations were forgotten
  public int forget(Instant silentSince) {
    long since = silentSince.toEpochMilli();
    int forgotten =
        database.write(handle -> {
          QuestionRows.forget(handle, since);
          CorrectionRows.forget(handle, since);
          RawRows.forget(handle, since);
          store.keeper().forget(handle, silentSince);
          List<String> old =
              handle
                  .createQuery(
                      "select id from conversation where updated_at < :since order by id limit 500")
                  .bind("since", since)
                  .mapTo(String.class)
                  .list();
          return (int) old.stream().filter(id -> erase(handle, id, since)).count();
        });
    database.scrub();
    return forgotten;
  }

  /// Erases a chat: with its data key, whatever copy of its texts is left anywhere stays shut.
  ///
  /// @return false when there is no such chat
  public boolean erase(ChatRef chat) {
    boolean erased =
        database.write(handle ->
            store
                .idOf(handle, chat.channel(), store.chatKey(chat))
                .filter(id -> erase(handle, id, Long.MAX_VALUE))
                .isPresent());
    database.scrub();
    return erased;
  }

  /// The conversation goes first: that waits for whoever is writing in it, so that no row of theirs
  /// is left behind, and leaves it alone when somebody wrote just now.
  private boolean erase(Handle handle, String conversation, long silentSince) {
    int gone =
        handle
            .createUpdate("delete from conversation where id = :id and updated_at < :since")
            .bind("id", conversation)
            .bind("since", silentSince)
            .execute();
    if (gone == 0) {
      return false;
    }
    for (String table : TABLES) {
      handle
          .createUpdate("delete from " + table + " where conversation_id = :id")
          .bind("id", conversation)
          .execute();
    }
    store.drop(conversation);
    return true;
  }
}
