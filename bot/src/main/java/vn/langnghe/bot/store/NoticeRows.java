package vn.langnghe.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Notice;

/// What news about a chat changes. Each change is harmless twice, and a chat nobody knows is left
/// alone.
public final class NoticeRows {
  private final Database database;
  private final Store store;

  NoticeRows(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  /// Keeps what a notice changes; a withdrawal is left to [Erasure].
  public void keep(ChatRef chat, Notice notice, Instant at) {
    database.write(handle -> {
      store
          .idOf(handle, chat.channel(), store.chatKey(chat))
          .ifPresent(id -> keep(handle, id, chat, notice, at));
      return true;
    });
  }

  private void keep(Handle handle, String id, ChatRef chat, Notice notice, Instant at) {
    switch (notice) {
      case Notice.Blocked() -> blocked(handle, id, at);
      case Notice.Unblocked() ->
          handle
              .createUpdate("update conversation set blocked_at = null where id = :id")
              .bind("id", id)
              .execute();
      case Notice.OperatorSpoke(Duration quiet) ->
          handle
              .createUpdate(
                  "update conversation set muted_until = :until where id = :id and muted_until < :until")
              .bind("until", at.plus(quiet).toEpochMilli())
              .bind("id", id)
              .execute();
      case Notice.Delivered(String messageId) ->
          delivered(handle, id, store.receipt(chat, messageId), at);
      case Notice.Withdrawn() -> {}
    }
  }

  /// What waits is not sent any more; it stays readable.
  void blocked(Handle handle, String conversation, Instant at) {
    boolean fresh =
        handle
                .createUpdate(
                    "update conversation set blocked_at = :at where id = :id and blocked_at is null")
                .bind("at", at.toEpochMilli())
                .bind("id", conversation)
                .execute()
            == 1;
    handle
        .createUpdate(
            "update outbox set status = 'FAILED' where conversation_id = :id and status = 'NEW'")
        .bind("id", conversation)
        .execute();
    if (fresh) {
      store.keeper().undelivered(handle, conversation, true, at);
    }
  }

  /// Proof that something was sent. Known already: nothing. Else it belongs to what is on its way
  /// now, and otherwise to the oldest send whose answer was lost.
  private static void delivered(Handle handle, String conversation, String receipt, Instant at) {
    boolean known =
        handle
                .createQuery(
                    "select count(*) from outbox where conversation_id = :id and receipt = :receipt")
                .bind("id", conversation)
                .bind("receipt", receipt)
                .mapTo(Integer.class)
                .one()
            > 0;
    if (known) {
      return;
    }
    Optional<Long> onItsWay = first(handle, conversation, "SENDING");
    if (onItsWay.isPresent()) {
      handle
          .createUpdate("update outbox set receipt = :receipt where id = :id")
          .bind("receipt", receipt)
          .bind("id", onItsWay.get())
          .execute();
      return;
    }
    first(handle, conversation, "UNKNOWN")
        .ifPresent(id ->
            handle
                .createUpdate(
                    "update outbox set status = 'SENT', sent_at = :at, receipt = :receipt where id = :id")
                .bind("at", at.toEpochMilli())
                .bind("receipt", receipt)
                .bind("id", id)
                .execute());
  }

  private static Optional<Long> first(Handle handle, String conversation, String status) {
    return handle
        .createQuery(
            "select id from outbox where conversation_id = :id and status = :status order by id limit 1")
        .bind("id", conversation)
        .bind("status", status)
        .mapTo(Long.class)
        .findOne();
  }

  /// Whether the person shut us out.
  public boolean isBlocked(ChatRef chat) {
    return database.read(handle ->
        handle
                .createQuery(
                    "select count(*) from conversation where channel = :channel and chat_key = :key"
                        + " and blocked_at is not null")
                .bind("channel", chat.channel())
                .bind("key", store.chatKey(chat))
                .mapTo(Integer.class)
                .one()
            > 0);
  }
}
