package vn.langnghe.bot.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.signals.SignalHit;

/// Messages that wait for their turn, and what was decided on them.
public final class TurnRows {
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
                "select i.id, i.position, i.body_sealed, c.version, c.chat_sealed, c.state_sealed, c.data_key"
                    + " from inbox i join conversation c on c.id = i.conversation_id"
                    + " where i.conversation_id = :conversation and i.status = 'NEW' order by i.id limit 1")
            .bind("conversation", conversation)
            .map((row, context) -> {
              Vault.Seal seal = store.seal(conversation, row.getBytes("data_key"));
              Store.Body body =
                  Json.read(
                      seal.open(Store.IN + row.getLong("position"), row.getBytes("body_sealed")),
                      Store.Body.class);
              return new Task(
                  row.getLong("id"),
                  conversation,
                  row.getLong("version"),
                  Json.read(seal.open(Store.CHAT, row.getBytes("chat_sealed")), ChatRef.class),
                  body.content(),
                  Json.read(
                      seal.open(Store.STATE, row.getBytes("state_sealed")), Conversation.class));
            })
            .findOne());
  }

  /// Keeps a turn: new state, reply, message done, and why, in one transaction.
  ///
  /// @return false when another node completed it first, or the conversation is gone; nothing is
  ///   kept then
  public boolean complete(Task task, Decision decision, Instant now) {
    return database.write(handle -> complete(handle, task, decision, now));
  }

  private boolean complete(Handle handle, Task task, Decision decision, Instant now) {
    int moved =
        handle
            .createUpdate(
                "update inbox set status = 'DONE', handled_at = :at where id = :id and status = 'NEW'")
            .bind("id", task.id())
            .bind("at", now.toEpochMilli())
            .execute();
    Optional<byte[]> dataKey =
        handle
            .createQuery("select data_key from conversation where id = :id and version = :version")
            .bind("id", task.conversationId())
            .bind("version", task.version())
            .mapTo(byte[].class)
            .findOne();
    if (moved != 1 || dataKey.isEmpty()) {
      handle.rollback();
      return false;
    }
    Vault.Seal seal = store.seal(task.conversationId(), dataKey.get());
    handle
        .createUpdate(
            "update conversation set state_sealed = :state, version = version + 1 where id = :id")
        .bind("state", seal.close(Store.STATE, Json.write(decision.turn().next())))
        .bind("id", task.conversationId())
        .execute();
    long position = Store.nextPosition(handle, task.conversationId(), now);
    handle
        .createUpdate(
            "insert into outbox (conversation_id, position, body_sealed, created_at, status, attempts, next_at)"
                + " values (:conversation, :position, :body, :at, 'NEW', 0, :at)")
        .bind("conversation", task.conversationId())
        .bind("position", position)
        .bind("body", seal.close(Store.OUT + position, Json.write(decision.turn().reply())))
        .bind("at", now.toEpochMilli())
        .execute();
    log(handle, task, decision, now);
    return true;
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
