package vn.langnghe.bot.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.conversation.Turn;

/// Keeps what a turn means for the case of its conversation, in the turn's own transaction.
@FunctionalInterface
public interface CaseKeeper {
  /// Where no cases are kept.
  CaseKeeper NONE = (handle, task, turn, now) -> {};

  /// This one, then another, in the same transaction.
  default CaseKeeper and(CaseKeeper other) {
    return (handle, task, turn, now) -> {
      turned(handle, task, turn, now);
      other.turned(handle, task, turn, now);
    };
  }

  /// A turn was kept; the conversation's row is locked by it.
  void turned(Handle handle, Task task, Turn turn, Instant now);

  /// Words for a person did not arrive; their conversation's row is locked.
  ///
  /// @param shutOut whether the person shut us out
  default void undelivered(Handle handle, String conversation, boolean shutOut, Instant now) {}
}
