package vn.langnghe.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// Replies on their way out: NEW, SENDING, then SENT, UNKNOWN or FAILED. A reply is claimed just
/// before it is sent, so that a crash leaves in doubt only what was on its way.
public final class OutboxRows {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRows.class);

  private final Database database;
  private final Store store;
  private final Settlement settlement;

  OutboxRows(Database database, Store store) {
    this.database = database;
    this.store = store;
    this.settlement = new Settlement(store);
  }

  /// A reply and where it goes.
  ///
  /// @param id of the row
  public record Due(long id, ChatRef chat) {}

  /// The first unsent reply of each conversation, where it is due: a reply that waits for its next
  /// attempt holds back its own conversation and no other. Danger first, then in order.
  public List<Due> due(String channel, Instant now, int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select o.id, c.id, c.chat_sealed, c.data_key from outbox o"
                    + " join conversation c on c.id = o.conversation_id"
                    + " where o.status = 'NEW' and o.channel = :channel and o.next_at <= :now"
                    + " and not exists (select 1 from outbox e where e.conversation_id = o.conversation_id"
                    + " and e.status in ('NEW', 'SENDING') and e.id < o.id)"
                    + " order by o.level desc, o.id limit :limit")
            .bind("channel", channel)
            .bind("now", now.toEpochMilli())
            .bind("limit", limit)
            .map((row, context) ->
                new Due(row.getLong(1), chat(channel, row.getString(2), row, 3, 4)))
            .list());
  }

  /// The chat of a row; of one that cannot be read only the channel, so that claiming it settles
  /// it.
  private ChatRef chat(String channel, String conversation, ResultSet row, int sealed, int key)
      throws SQLException {
    byte[] chat = row.getBytes(sealed);
    byte[] dataKey = row.getBytes(key);
    try {
      return Json.read(store.seal(conversation, dataKey).open(Store.CHAT, chat), ChatRef.class);
    } catch (Unreadable e) {
      return new ChatRef(channel, conversation);
    }
  }

  /// Claims replies to be sent now.
  ///
  /// @return those that nobody else claimed first, in the order asked for
  public List<Outgoing> claim(Collection<Long> ids, Instant now) {
    return ids.isEmpty()
        ? List.of()
        : database.write(
            handle -> ids.stream().flatMap(id -> claimed(handle, id, now).stream()).toList());
  }

  private Optional<Outgoing> claimed(Handle handle, long id, Instant now) {
    int claimed =
        handle
            .createUpdate(
                "update outbox set status = 'SENDING', next_at = :now, attempts = attempts + 1"
                    + " where id = :id and status = 'NEW' and next_at <= :now")
            .bind("id", id)
            .bind("now", now.toEpochMilli())
            .execute();
    return claimed == 0 ? Optional.empty() : outgoing(handle, id, now);
  }

  private Optional<Outgoing> outgoing(Handle handle, long id, Instant now) {
    try {
      return handle
          .createQuery(
              "select o.position, o.attempts, o.sent_pieces, o.level, o.body_sealed, c.id, c.chat_sealed, c.data_key"
                  + " from outbox o join conversation c on c.id = o.conversation_id where o.id = :id")
          .bind("id", id)
          .map((row, context) -> outgoing(id, row))
          .findOne();
    } catch (Unreadable e) {
      LOG.error("reply {} has nowhere to go: {}", id, e.getMessage());
      settlement.settle(handle, id, new Delivery.Failed("unreadable"), now);
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
        row.getInt("sent_pieces"),
        Level.of(row.getInt("level")),
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

  /// One piece of a reply was sent and more follow.
  public void advance(long id, Delivery.Sent sent, Instant now) {
    database.write(handle -> {
      settlement.advance(handle, id, sent, now);
      return true;
    });
  }

  /// Settles a claim.
  public void settle(long id, Delivery delivery, Instant now) {
    database.write(handle -> {
      settlement.settle(handle, id, delivery, now);
      return true;
    });
  }

  /// Settles claims that nobody settled in time, because the process died: sent again where that is
  /// harmless, unknown otherwise.
  ///
  /// @param resend what sending again would do on this channel
  /// @param before claims that began earlier are lost
  /// @return how many were lost
  public int reclaim(String channel, Channel.Resend resend, Instant before, Instant now) {
    List<Long> lost =
        database.read(handle ->
            handle
                .createQuery(
                    "select id from outbox where channel = :channel and status = 'SENDING' and next_at <= :before")
                .bind("channel", channel)
                .bind("before", before.toEpochMilli())
                .mapTo(Long.class)
                .list());
    Delivery delivery =
        switch (resend) {
          case HARMLESS -> new Delivery.Retry(Duration.ZERO);
          case SHOWN_TWICE -> new Delivery.Unknown("the service stopped while it was sent");
        };
    lost.forEach(id -> settle(id, delivery, now));
    return lost.size();
  }

  /// Replies of a channel that nobody knows to be sent or not.
  ///
  /// @return oldest first
  public List<Due> unknown(String channel) {
    return database.read(handle ->
        handle
            .createQuery(
                "select o.id, c.id, c.chat_sealed, c.data_key from outbox o"
                    + " join conversation c on c.id = o.conversation_id"
                    + " where o.channel = :channel and o.status = 'UNKNOWN' order by o.id")
            .bind("channel", channel)
            .map((row, context) ->
                new Due(row.getLong(1), chat(channel, row.getString(2), row, 3, 4)))
            .list());
  }
}
