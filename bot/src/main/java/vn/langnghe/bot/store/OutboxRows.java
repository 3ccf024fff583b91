package vn.langnghe.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.text.Language;

/// Replies on their way out. A reply is claimed before it is sent; a claim that is not settled in
/// time (the process died) counts as not sent, and the reply, harmless twice, is sent again.
public final class OutboxRows {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRows.class);

  /// A send that takes longer is taken for lost.
  private static final Duration CLAIM = Duration.ofSeconds(60);

  private final Database database;
  private final Store store;

  OutboxRows(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  /// Claims replies that are due, at most one of each conversation, in order.
  ///
  /// @param channels names of the channels that run here; replies of others are left to other nodes
  public List<Outgoing> claim(Collection<String> channels, Instant now, int limit) {
    List<Long> due = database.read(handle -> due(handle, channels, now, limit));
    return due.isEmpty()
        ? List.of()
        : database.write(
            handle -> due.stream().flatMap(id -> claimed(handle, id, now).stream()).toList());
  }

  /// The first unsent reply of each conversation, where it is due: a reply that waits for its next
  /// attempt holds back its own conversation and no other.
  private static List<Long> due(
      Handle handle, Collection<String> channels, Instant now, int limit) {
    return handle
        .createQuery(
            "select o.id from outbox o join conversation c on c.id = o.conversation_id"
                + " where o.status in ('NEW', 'SENDING') and c.channel in (<channels>)"
                + " and o.next_at <= case o.status when 'NEW' then :now else :lost end"
                + " and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id"
                + " and e.status in ('NEW', 'SENDING') and e.id < o.id)"
                + " order by o.id limit :limit")
        .bindList("channels", List.copyOf(channels))
        .bind("now", now.toEpochMilli())
        .bind("lost", now.minus(CLAIM).toEpochMilli())
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  private Optional<Outgoing> claimed(Handle handle, long id, Instant now) {
    int claimed =
        handle
            .createUpdate(
                "update outbox set status = 'SENDING', next_at = :now, attempts = attempts + 1 where id = :id"
                    + " and ((status = 'NEW' and next_at <= :now) or (status = 'SENDING' and next_at <= :lost))")
            .bind("id", id)
            .bind("now", now.toEpochMilli())
            .bind("lost", now.minus(CLAIM).toEpochMilli())
            .execute();
    return claimed == 0 ? Optional.empty() : outgoing(handle, id, now);
  }

  private Optional<Outgoing> outgoing(Handle handle, long id, Instant now) {
    try {
      return handle
          .createQuery(
              "select o.position, o.attempts, o.body_sealed, c.id, c.chat_sealed, c.data_key from outbox o"
                  + " join conversation c on c.id = o.conversation_id where o.id = :id")
          .bind("id", id)
          .map((row, context) -> outgoing(id, row))
          .findOne();
    } catch (Unreadable e) {
      LOG.error("reply {} has nowhere to go: {}", id, e.getMessage());
      settle(handle, id, new Delivery.Failed("unreadable"), now);
      return Optional.empty();
    }
  }

  private Outgoing outgoing(long id, ResultSet row) throws SQLException {
    Vault.Seal seal = store.seal(row.getString("id"), row.getBytes("data_key"));
    long position = row.getLong("position");
    byte[] body = row.getBytes("body_sealed");
    return new Outgoing(
        id,
        Json.read(seal.open(Store.CHAT, row.getBytes("chat_sealed")), ChatRef.class),
        position,
        row.getInt("attempts") - 1,
        reply(id, () -> Json.read(seal.open(Store.OUT + position, body), Reply.class)));
  }

  /// A reply that cannot be read must not become silence.
  private static Reply reply(long id, Supplier<Reply> reading) {
    try {
      return reading.get();
    } catch (Unreadable e) {
      LOG.error("reply {}: {}; the emergency card goes out", id, e.getMessage());
      return EmergencyCard.reply(Language.VI);
    }
  }

  /// Settles claims.
  ///
  /// @param deliveries what became of each reply, by its id
  public void settle(Map<Long, Delivery> deliveries, Instant now) {
    if (deliveries.isEmpty()) {
      return;
    }
    database.write(handle -> {
      deliveries.forEach((id, delivery) -> settle(handle, id, delivery, now));
      return deliveries.size();
    });
  }

  private static void settle(Handle handle, long id, Delivery delivery, Instant now) {
    String status =
        switch (delivery) {
          case Delivery.Sent() -> "SENT";
          case Delivery.Failed(String reason) -> "FAILED";
          case Delivery.Retry(Duration pause) -> "NEW";
        };
    Duration pause = delivery instanceof Delivery.Retry(Duration wait) ? wait : Duration.ZERO;
    Optional<Long> sent =
        delivery instanceof Delivery.Sent ? Optional.of(now.toEpochMilli()) : Optional.empty();
    handle
        .createUpdate(
            "update outbox set status = :status, next_at = :next, sent_at = :sent"
                + " where id = :id and status = 'SENDING'")
        .bind("status", status)
        .bind("next", now.plus(pause).toEpochMilli())
        .bind("sent", sent.orElse(null))
        .bind("id", id)
        .execute();
  }
}
