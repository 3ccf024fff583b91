package vn.langnghe.bot.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

/// Conversations as cases see them: something due, words of a counsellor, what was said. Works in
/// the caller's transaction.
public final class ChatRows {
  private static final String LINES =
      """
      select position, at, side, body_sealed, spoken_by, level, signals, status from (
        select i.position, i.received_at as at, 'in' as side, i.body_sealed, '' as spoken_by,
               coalesce(t.level, -1) as level, coalesce(t.signals, '') as signals, '' as status
          from inbox i left join turn_log t on t.conversation_id = i.conversation_id and t.inbox_id = i.id
          where i.conversation_id = :id and i.position > :after
        union all
        select position, created_at as at, 'out' as side, body_sealed, coalesce(spoken_by, '') as spoken_by,
               -1 as level, '' as signals, status
          from outbox where conversation_id = :id and position > :after
      ) lines order by position desc limit :limit
      """;

  private final Store store;

  ChatRows(Store store) {
    this.store = store;
  }

  /// Locks a conversation until the transaction ends, so that its case is changed by one at a time.
  ///
  /// @return false when there is no such conversation
  public boolean lock(Handle handle, String conversation) {
    return handle
            .createUpdate("update conversation set version = version where id = :id")
            .bind("id", conversation)
            .execute()
        == 1;
  }

  /// Notes who talks in a conversation; empty for the bot. A turn that began before is not kept,
  /// and is decided anew.
  public void held(Handle handle, String conversation, Optional<String> by) {
    handle
        .createUpdate("update conversation set held_by = :by, version = version + 1 where id = :id")
        .bind("by", by.orElse(null))
        .bind("id", conversation)
        .execute();
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

  /// Puts something that is due into the inbox, in order with all else.
  ///
  /// @param key the same key is put there once
  /// @param what the name of what is due
  /// @return false when it was there before, or the conversation is gone
  public boolean due(Handle handle, String conversation, String key, String what, Instant now) {
    Optional<Place> found = position(handle, conversation);
    if (found.isEmpty()) {
      return false;
    }
    Place place = found.get();
    Store.Body body = new Store.Body("", new Content.Due(what), Optional.empty());
    return handle
            .createUpdate(
                "insert into inbox (conversation_id, channel, message_key, position, body_sealed, received_at, status)"
                    + " values (:conversation, :channel, :key, :position, :body, :at, 'NEW')"
                    + " on conflict (channel, message_key) do nothing")
            .bind("conversation", conversation)
            .bind("channel", place.channel())
            .bind("key", key)
            .bind("position", place.position())
            .bind("body", place.seal().close(Store.IN + place.position(), Json.write(body)))
            .bind("at", now.toEpochMilli())
            .execute()
        == 1;
  }

  /// Puts the words of a counsellor into the outbox.
  ///
  /// @return their position; empty when the conversation is gone
  public Optional<Long> say(
      Handle handle, String conversation, Reply reply, Level level, String account, Instant now) {
    Optional<Place> found = position(handle, conversation);
    found.ifPresent(place ->
        handle
            .createUpdate(
                "insert into outbox (conversation_id, channel, level, position, body_sealed, created_at,"
                    + " status, attempts, next_at, spoken_by) values (:conversation, :channel, :level,"
                    + " :position, :body, :at, 'NEW', 0, :at, :account)")
            .bind("conversation", conversation)
            .bind("channel", place.channel())
            .bind("level", level.number())
            .bind("position", place.position())
            .bind("body", place.seal().close(Store.OUT + place.position(), Json.write(reply)))
            .bind("at", now.toEpochMilli())
            .bind("account", account)
            .execute());
    return found.map(Place::position);
  }

  private Optional<Vault.Seal> seal(Handle handle, String conversation) {
    return handle
        .createQuery("select data_key from conversation where id = :id")
        .bind("id", conversation)
        .mapTo(byte[].class)
        .findOne()
        .map(key -> store.seal(conversation, key));
  }

  /// How a conversation stands; empty when it is gone.
  ///
  /// @throws Unreadable when it was damaged
  public Optional<Conversation> state(Handle handle, String conversation) {
    return handle
        .createQuery("select state_sealed, data_key from conversation where id = :id")
        .bind("id", conversation)
        .map((row, context) ->
            Json.read(
                store.seal(conversation, row.getBytes(2)).open(Store.STATE, row.getBytes(1)),
                Conversation.class))
        .findOne();
  }

  /// Seals a text that belongs to a conversation; empty when it is gone.
  public Optional<byte[]> close(Handle handle, String conversation, String purpose, String text) {
    return seal(handle, conversation)
        .map(seal -> seal.close(purpose, text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Opens what [#close] sealed; empty when the conversation is gone.
  ///
  /// @throws Unreadable when it was damaged
  public Optional<String> open(Handle handle, String conversation, String purpose, byte[] sealed) {
    return seal(handle, conversation)
        .map(seal -> new String(seal.open(purpose, sealed), StandardCharsets.UTF_8));
  }

  /// What was said after a position, oldest first; what came due was said by nobody.
  public List<Desk.Line> lines(Handle handle, String conversation, long after, int limit) {
    Optional<Vault.Seal> seal = seal(handle, conversation);
    if (seal.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(LINES)
        .bind("id", conversation)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> line(seal.get(), row))
        .list()
        .reversed()
        .stream()
        .filter(line ->
            !(line instanceof Desk.Line.Person person && person.content() instanceof Content.Due))
        .toList();
  }

  /// What became of something said, by the status of its row; `SHUT` where the person shut us out.
  public static Desk.Reach reach(@Nullable String status) {
    if (status == null) {
      return Desk.Reach.OPEN;
    }
    return switch (status) {
      case "SHUT" -> Desk.Reach.SHUT;
      case "FAILED" -> Desk.Reach.UNDELIVERED;
      case "REFUSED" -> Desk.Reach.REFUSED;
      case "BUDGET" -> Desk.Reach.BUDGET;
      case "QUIET" -> Desk.Reach.QUIET;
      case "GIVEN_UP" -> Desk.Reach.GIVEN_UP;
      case "AWAY" -> Desk.Reach.AWAY;
      case "UNKNOWN" -> Desk.Reach.UNKNOWN;
      default -> Desk.Reach.OPEN;
    };
  }

  private static Desk.Line line(Vault.Seal seal, ResultSet row) throws SQLException {
    long position = row.getLong("position");
    Instant at = Instant.ofEpochMilli(row.getLong("at"));
    byte[] sealed = row.getBytes("body_sealed");
    if (row.getString("side").equals("out")) {
      String by = row.getString("spoken_by");
      return new Desk.Line.Ours(
          position,
          at,
          Json.read(seal.open(Store.OUT + position, sealed), Reply.class),
          Optional.of(by).filter(account -> !account.isEmpty()),
          reach(row.getString("status")));
    }
    int level = row.getInt("level");
    return new Desk.Line.Person(
        position,
        at,
        Json.read(seal.open(Store.IN + position, sealed), Store.Body.class).content(),
        level < 0 ? Optional.empty() : Optional.of(Level.of(level)),
        Arrays.stream(row.getString("signals").split(" ")).filter(id -> !id.isEmpty()).toList());
  }
}
