package vn.langnghe.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.knowledge.danger.Level;

/// What a delivery changes in the outbox.
final class Settlement {
  private final Store store;

  Settlement(Store store) {
    this.store = store;
  }

  /// A row that is being sent.
  private record Sending(String conversation, int level, boolean repeated, boolean proven) {}

  void settle(Handle handle, long id, Delivery delivery, Instant now) {
    Optional<Sending> found = sending(handle, id);
    if (found.isEmpty()) {
      return;
    }
    Sending row = found.get();
    switch (delivery) {
      case Delivery.Sent(List<String> ids) -> {
        end(handle, id, "SENT", now);
        receipt(handle, id, row, ids);
      }
      case Delivery.Failed(var why, String reason) -> {
        end(handle, id, "FAILED", now);
        handle
            .createUpdate("update outbox set failed_why = :why where id = :id")
            .bind("why", why.name())
            .bind("id", id)
            .execute();
        if (store.chats().lock(handle, row.conversation())) {
          store.keeper().undelivered(handle, row.conversation(), false, now);
        }
      }
      case Delivery.Blocked(String reason) -> {
        end(handle, id, "FAILED", now);
        store.notices().blocked(handle, row.conversation(), now);
      }
      case Delivery.Unknown(String reason) -> unknown(handle, id, row, now);
      case Delivery.Retry(Duration pause) -> again(handle, id, now.plus(pause), 0);
      case Delivery.Throttled(Duration pause) -> again(handle, id, now.plus(pause), 1);
    }
  }

  private static Optional<Sending> sending(Handle handle, long id) {
    return handle
        .createQuery(
            "select conversation_id, level, repeated, receipt from outbox where id = :id and status = 'SENDING'")
        .bind("id", id)
        .map((row, context) ->
            new Sending(
                row.getString(1), row.getInt(2), row.getInt(3) == 1, row.getString(4) != null))
        .findOne();
  }

  /// The platform showed it meanwhile: sent. An emergency reply is sent once more, since silence is
  /// worse than reading it twice. Anything else stays unknown.
  private static void unknown(Handle handle, long id, Sending row, Instant now) {
    if (row.proven()) {
      end(handle, id, "SENT", now);
    } else if (row.level() >= Level.IMMINENT.number() && !row.repeated()) {
      handle.createUpdate("update outbox set repeated = 1 where id = :id").bind("id", id).execute();
      again(handle, id, now, 0);
    } else {
      end(handle, id, "UNKNOWN", now);
    }
  }

  private static void end(Handle handle, long id, String status, Instant now) {
    Optional<Long> sent =
        status.equals("SENT") ? Optional.of(now.toEpochMilli()) : Optional.empty();
    handle
        .createUpdate(
            "update outbox set status = :status, next_at = :now, sent_at = :sent where id = :id")
        .bind("status", status)
        .bind("now", now.toEpochMilli())
        .bind("sent", sent.orElse(null))
        .bind("id", id)
        .execute();
  }

  /// @param uncounted attempts that do not count
  private static void again(Handle handle, long id, Instant at, int uncounted) {
    handle
        .createUpdate(
            "update outbox set status = 'NEW', next_at = :at, attempts = attempts - :uncounted where id = :id")
        .bind("at", at.toEpochMilli())
        .bind("uncounted", uncounted)
        .bind("id", id)
        .execute();
  }

  void advance(Handle handle, long id, Delivery.Sent sent, Instant now) {
    sending(handle, id)
        .ifPresent(row -> {
          handle
              .createUpdate(
                  "update outbox set sent_pieces = sent_pieces + 1, next_at = :now where id = :id")
              .bind("now", now.toEpochMilli())
              .bind("id", id)
              .execute();
          receipt(handle, id, row, sent.ids());
        });
  }

  private void receipt(Handle handle, long id, Sending row, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    ChatRef chat = chatOf(handle, row.conversation());
    handle
        .createUpdate("update outbox set receipt = :receipt where id = :id")
        .bind("receipt", store.receipt(chat, ids.getLast()))
        .bind("id", id)
        .execute();
  }

  private ChatRef chatOf(Handle handle, String conversation) {
    return handle
        .createQuery("select data_key, chat_sealed from conversation where id = :id")
        .bind("id", conversation)
        .map((row, context) ->
            Json.read(
                store.seal(conversation, row.getBytes(1)).open(Store.CHAT, row.getBytes(2)),
                ChatRef.class))
        .one();
  }
}
