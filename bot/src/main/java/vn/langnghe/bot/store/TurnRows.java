package vn.langnghe.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.signals.SignalHit;
import vn.langnghe.knowledge.text.Language;

/// Messages that wait for their turn, and what was decided on them.
public final class TurnRows {
  private static final Logger LOG = LoggerFactory.getLogger(TurnRows.class);

  /// So many more texts are answered together with the first.
  private static final int MOST_TOGETHER = 9;

  /// Stands in for a message that cannot be read.
  private static final Store.Body LOST =
      new Store.Body("", new Content.Unreadable(), Optional.empty());

  /// Stands in for a state that cannot be read: what it said of danger is lost, so some is assumed.
  private static final Conversation UNKNOWN =
      Conversation.fresh(Language.VI).standing(Level.CONCERN, List.of(), Subject.SELF, Set.of());

  /// What was said last before a message, where somebody was asked about a hand-over or a visit.
  private static final String ASKED =
      " left join outbox o on o.conversation_id = i.conversation_id and o.position = (select max(o2.position)"
          + " from outbox o2 where o2.conversation_id = i.conversation_id and o2.position < i.position)"
          + " and (exists (select 1 from hand_over h where h.conversation_id = i.conversation_id)"
          + " or exists (select 1 from visit v where v.conversation_id = i.conversation_id))";

  private final Database database;
  private final Store store;

  TurnRows(Database database, Store store) {
    this.database = database;
    this.store = store;
  }

  /// Conversations with messages that wait for their turn, longest waiting first.
  public List<String> waiting(int limit) {
    return database.read(handle ->
        handle
            .createQuery(
                "select conversation_id from inbox where status = 'NEW' group by conversation_id"
                    + " order by min(id) limit :limit")
            .bind("limit", limit)
            .mapTo(String.class)
            .list());
  }

  /// The next message of a conversation that waits for its turn.
  public Optional<Task> next(String conversation) {
    return database.read(handle ->
        handle
            .createQuery(
                "select i.id, i.position, i.received_at, i.body_sealed, c.version, c.chat_sealed, c.state_sealed,"
                    + " c.data_key, c.muted_until, c.held_by, o.position as asked_position, o.created_at as asked_at,"
                    + " o.body_sealed as asked_sealed from inbox i join conversation c on c.id = i.conversation_id"
                    + ASKED
                    + " where i.conversation_id = :conversation and i.status = 'NEW' order by i.id limit 1")
            .bind("conversation", conversation)
            .map((row, context) -> task(conversation, row))
            .findOne());
  }

  /// The same task together with the texts that wait right behind it, to be answered once.
  public Task gathered(Task first) {
    if (!(first.content() instanceof Content.Text begun)) {
      return first;
    }
    List<Waiting> behind = database.read(handle -> behind(handle, first));
    List<Long> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>(List.of(begun.text()));
    for (Waiting next : behind) {
      if (!(next.content() instanceof Content.Text text)) {
        break;
      }
      ids.add(next.id());
      texts.add(text.text());
    }
    return ids.isEmpty()
        ? first
        : new Task(
            first.id(),
            ids,
            first.conversationId(),
            first.version(),
            first.chat(),
            new Content.Several(texts),
            first.conversation(),
            first.mutedUntil(),
            first.asked());
  }

  private record Waiting(long id, Content content) {}

  private List<Waiting> behind(Handle handle, Task first) {
    return handle
        .createQuery(
            "select i.id, i.position, i.body_sealed, c.data_key from inbox i"
                + " join conversation c on c.id = i.conversation_id"
                + " where i.conversation_id = :conversation and i.status = 'NEW' and i.id > :first"
                + " order by i.id limit :most")
        .bind("conversation", first.conversationId())
        .bind("first", first.id())
        .bind("most", MOST_TOGETHER)
        .map((row, context) -> {
          Vault.Seal seal = store.seal(first.conversationId(), row.getBytes(4));
          long position = row.getLong(2);
          byte[] sealed = row.getBytes(3);
          Store.Body body =
              otherwise(
                  LOST, () -> Json.read(seal.open(Store.IN + position, sealed), Store.Body.class));
          return new Waiting(row.getLong(1), body.content());
        })
        .list();
  }

  private Task task(String conversation, ResultSet row) throws SQLException {
    Vault.Seal seal = store.seal(conversation, row.getBytes("data_key"));
    long position = row.getLong("position");
    byte[] sealedBody = row.getBytes("body_sealed");
    byte[] sealedState = row.getBytes("state_sealed");
    Store.Body body =
        otherwise(
            LOST, () -> Json.read(seal.open(Store.IN + position, sealedBody), Store.Body.class));
    Conversation state =
        otherwise(
            UNKNOWN, () -> Json.read(seal.open(Store.STATE, sealedState), Conversation.class));
    return new Task(
        row.getLong("id"),
        List.of(),
        conversation,
        row.getLong("version"),
        Json.read(seal.open(Store.CHAT, row.getBytes("chat_sealed")), ChatRef.class),
        body.content(),
        body.language().map(state::in).orElse(state),
        row.getString("held_by") == null
            ? Instant.ofEpochMilli(row.getLong("muted_until"))
            : Task.HELD,
        Asking.of(seal, row));
  }

  /// A row that cannot be read must not silence its conversation.
  private static <T> T otherwise(T fallback, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Unreadable e) {
      LOG.error("{}; the conversation goes on without it", e.getMessage());
      return fallback;
    }
  }

  /// Keeps a turn: new state, reply, message done, and why, in one transaction.
  ///
  /// @return false when another node completed it first, or the conversation is gone; nothing is
  ///   kept then
  public boolean complete(Task task, Decision decision, Instant now) {
    return database.write(handle -> complete(handle, task, decision, now));
  }

  private boolean complete(Handle handle, Task task, Decision decision, Instant now) {
    Optional<byte[]> dataKey =
        handle
            .createQuery("select data_key from conversation where id = :id and version = :version")
            .bind("id", task.conversationId())
            .bind("version", task.version())
            .mapTo(byte[].class)
            .findOne();
    if (dataKey.isEmpty()) {
      return false;
    }
    Vault.Seal seal = store.seal(task.conversationId(), dataKey.get());
    Optional<Long> moved = move(handle, task, seal, decision, now);
    if (moved.isEmpty()) {
      return false;
    }
    for (long id : Stream.concat(Stream.of(task.id()), task.also().stream()).toList()) {
      handle
          .createUpdate("update inbox set status = 'DONE', handled_at = :at where id = :id")
          .bind("id", id)
          .bind("at", now.toEpochMilli())
          .execute();
    }
    if (!decision.turn().reply().parts().isEmpty()) {
      send(handle, task, decision, seal, moved.get(), now);
    }
    ReminderRows.replace(handle, task, decision);
    store.questions().keep(handle, decision, now);
    if (decision.turn().effects().contains(Effect.HIDE)) {
      hide(handle, task, moved.get());
    }
    log(handle, task, decision, now);
    store.keeper().turned(handle, task, decision.turn(), now);
    return true;
  }

  private static void send(
      Handle handle, Task task, Decision decision, Vault.Seal seal, long position, Instant now) {
    handle
        .createUpdate(
            "insert into outbox (conversation_id, channel, level, position, body_sealed, created_at, status,"
                + " attempts, next_at) values (:conversation, :channel, :level, :position, :body, :at, 'NEW', 0, :at)")
        .bind("conversation", task.conversationId())
        .bind("channel", task.chat().channel())
        .bind("level", decision.turn().level().number())
        .bind("position", position)
        .bind("body", seal.close(Store.OUT + position, Json.write(decision.turn().reply())))
        .bind("at", now.toEpochMilli())
        .execute();
  }

  /// What was said up to here is shown no more; the reply itself shows nothing.
  private static void hide(Handle handle, Task task, long reply) {
    handle
        .createUpdate("update conversation set hidden_to = :to where id = :id")
        .bind("to", reply - 1)
        .bind("id", task.conversationId())
        .execute();
  }

  /// The new state, where the conversation still stands as the turn found it; the first statement,
  /// so that whoever comes second changes nothing.
  ///
  /// @return the position of the reply
  private static Optional<Long> move(
      Handle handle, Task task, Vault.Seal seal, Decision decision, Instant now) {
    return handle
        .createQuery(
            "update conversation set state_sealed = :state, version = version + 1,"
                + " last_position = last_position + 1, updated_at = :at"
                + " where id = :id and version = :version"
                + " and exists (select 1 from inbox where id = :inbox and status = 'NEW')"
                + " returning last_position")
        .bind("state", seal.close(Store.STATE, Json.write(decision.turn().next())))
        .bind("at", now.toEpochMilli())
        .bind("id", task.conversationId())
        .bind("version", task.version())
        .bind("inbox", task.id())
        .mapTo(Long.class)
        .findOne();
  }

  private static void log(Handle handle, Task task, Decision decision, Instant now) {
    handle
        .createUpdate(
            "insert into turn_log (conversation_id, inbox_id, at, level, signals, effects, refs, knowledge)"
                + " values (:conversation, :inbox, :at, :level, :signals, :effects, :refs, :knowledge)")
        .bind("conversation", task.conversationId())
        .bind("inbox", task.id())
        .bind("at", now.toEpochMilli())
        .bind("level", decision.turn().level().number())
        .bind(
            "signals",
            decision.turn().hits().stream().map(SignalHit::id).collect(Collectors.joining(" ")))
        .bind(
            "effects",
            decision.turn().effects().stream()
                .map(Effect::label)
                .sorted()
                .collect(Collectors.joining(" ")))
        .bind(
            "refs",
            decision.turn().reply().parts().stream()
                .map(Part::ref)
                .collect(Collectors.joining(" ")))
        .bind("knowledge", decision.knowledge())
        .execute();
  }
}
