package vn.langnghe.bot.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;

/// Replies on their way out. A reply is claimed before it is sent; a claim that is not settled in
/// time (the process died) counts as not sent, and the reply, harmless twice, is sent again.
public final class OutboxRows {
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
    boolean due =
        database.read(handle ->
            handle
                .createQuery(
                    "select 1 from outbox where status in ('NEW', 'SENDING')"
                        + " and next_at <= case status when 'NEW' then :now else :lost end limit 1")
                .bind("now", now.toEpochMilli())
                .bind("lost", now.minus(CLAIM).toEpochMilli())
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    return due ? database.write(handle -> claim(handle, channels, now, limit)) : List.of();
  }

  private List<Outgoing> claim(Handle handle, Collection<String> channels, Instant now, int limit) {
    List<Long> ids =
        handle
            .createQuery(
                "select min(o.id) as first from outbox o join conversation c on c.id = o.conversation_id"
                    + " where o.status in ('NEW', 'SENDING') and c.channel in (<channels>)"
                    + " group by o.conversation_id order by first limit :limit")
            .bindList("channels", List.copyOf(channels))
            .bind("limit", limit)
            .mapTo(Long.class)
            .list();
    return ids.stream().flatMap(id -> claimed(handle, id, now).stream()).toList();
  }

  private List<Outgoing> claimed(Handle handle, long id, Instant now) {
    int claimed =
        handle
            .createUpdate(
                "update outbox set status = 'SENDING', next_at = :now, attempts = attempts + 1 where id = :id"
                    + " and ((status = 'NEW' and next_at <= :now) or (status = 'SENDING' and next_at <= :lost))")
            .bind("id", id)
            .bind("now", now.toEpochMilli())
            .bind("lost", now.minus(CLAIM).toEpochMilli())
            .execute();
    return claimed == 0
        ? List.of()
        : handle
            .createQuery(
                "select o.position, o.attempts, o.body_sealed, c.id, c.chat_sealed, c.data_key from outbox o"
                    + " join conversation c on c.id = o.conversation_id where o.id = :id")
            .bind("id", id)
            .map((row, context) -> {
              Vault.Seal seal = store.seal(row.getString("id"), row.getBytes("data_key"));
              long position = row.getLong("position");
              return new Outgoing(
                  id,
                  Json.read(seal.open(Store.CHAT, row.getBytes("chat_sealed")), ChatRef.class),
                  position,
                  row.getInt("attempts") - 1,
                  Json.read(
                      seal.open(Store.OUT + position, row.getBytes("body_sealed")), Reply.class));
            })
            .list();
  }

  /// Settles claims.
  ///
  /// @param deliveries what became of each reply, by its id
  public void settle(Map<Long, Delivery> deliveries, Instant now) {
    if (deliveries.isEmpty()) {
      return;
    }
    database.write(handle -> {
      deliveries.forEach((id, delivery) -> {
        String status =
            switch (delivery) {
              case Delivery.Sent() -> "SENT";
              case Delivery.Failed(String reason) -> "FAILED";
              case Delivery.Retry(Duration pause) -> "NEW";
            };
        Duration pause = delivery instanceof Delivery.Retry(Duration wait) ? wait : Duration.ZERO;
        handle
            .createUpdate(
                "update outbox set status = :status, next_at = :next, sent_at = :now where id = :id")
            .bind("status", status)
            .bind("next", now.plus(pause).toEpochMilli())
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute();
      });
      return deliveries.size();
    });
  }
}
