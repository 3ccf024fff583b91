package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.message.ChatRef;

/// Forgetting for good: the rows go, and with the data key every copy of their texts stays shut.
public final class Erasure {
  private final Database database;
  private final Store store;

  Erasure(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  /// Forgets conversations that were silent since a moment, with all that belongs to them.
  ///
  /// @return how many were forgotten
  public int forget(Instant silentSince) {
    return database.write(handle -> {
      List<String> old =
          handle
              .createQuery("select id from conversation where updated_at < :since limit 500")
              .bind("since", silentSince.toEpochMilli())
              .mapTo(String.class)
              .list();
      old.forEach(id -> erase(handle, id));
      return old.size();
    });
  }

  /// Erases a chat: with its data key, whatever copy of its texts is left anywhere stays shut.
  ///
  /// @return false when there is no such chat
  public boolean erase(ChatRef chat) {
    return database.write(handle -> {
      Optional<Store.Row> row = store.find(handle, chat.channel(), store.chatKey(chat));
      row.ifPresent(found -> erase(handle, found.id()));
      return row.isPresent();
    });
  }

  private void erase(Handle handle, String conversation) {
    for (String table : List.of("turn_log", "outbox", "inbox")) {
      handle
          .createUpdate("delete from " + table + " where conversation_id = :id")
          .bind("id", conversation)
          .execute();
    }
    handle
        .createUpdate("delete from conversation where id = :id")
        .bind("id", conversation)
        .execute();
    store.drop(conversation);
  }
}
