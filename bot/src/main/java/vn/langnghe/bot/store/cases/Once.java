package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.store.ChatRows;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// Words of staff that a platform may deliver twice: the key of the message stands in the
/// transaction that sends or notes them. Thread-safe.
public final class Once {
  private final Database database;
  private final ChatRows chats;
  private final CaseQueries queries;
  private final UnaryOperator<String> hidden;

  public Once(Store store, CaseQueries queries) {
    this.database = store.database();
    this.chats = store.chats();
    this.queries = queries;
    this.hidden = store::staffKey;
  }

  /// They were sent or noted before; nothing of this time is kept.
  public static final class Twice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Twice() {
      super("twice", null, false, false);
    }
  }

  /// Whether something with this key was done.
  public boolean isKnown(String key) {
    return database.read(handle ->
        handle
                .createQuery("select count(*) from group_heard where message_key = :key")
                .bind("key", hidden.apply(key))
                .mapTo(Integer.class)
                .one()
            > 0);
  }

  /// Puts a counsellor's words into the outbox, beside the move of the case.
  ///
  /// @throws Twice when the key was used
  public CaseRows.Alongside words(String account, Words words, String key, Instant now) {
    return (handle, it) -> {
      long position =
          chats
              .say(
                  handle,
                  it.conversationId(),
                  CaseQueries.reply(it, words),
                  it.level(),
                  account,
                  now)
              .orElse(0L);
      keep(handle, it.conversationId(), key, position, now);
    };
  }

  /// Keeps a note.
  ///
  /// @return false when there is no such case
  /// @throws Twice when the key was used
  public boolean note(String id, String account, Words words, String key, Instant now) {
    return database.write(handle -> {
      boolean noted = queries.note(handle, id, account, words, now).isPresent();
      if (noted) {
        CaseQueries.conversation(handle, id)
            .ifPresent(conversation -> keep(handle, conversation, key, 0, now));
      }
      return noted;
    });
  }

  private void keep(Handle handle, String conversation, String key, long position, Instant now) {
    int kept =
        handle
            .createUpdate(
                "insert into group_heard (message_key, conversation_id, position, at)"
                    + " values (:key, :conversation, :position, :at) on conflict (message_key) do nothing")
            .bind("key", hidden.apply(key))
            .bind("conversation", conversation)
            .bind("position", position)
            .bind("at", now.toEpochMilli())
            .execute();
    if (kept == 0) {
      throw new Twice();
    }
  }
}
