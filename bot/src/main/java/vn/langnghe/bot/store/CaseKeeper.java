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
    CaseKeeper first = this;
    return new CaseKeeper() {
      @Override
      public void turned(Handle handle, Task task, Turn turn, Instant now) {
        first.turned(handle, task, turn, now);
        other.turned(handle, task, turn, now);
      }

      @Override
      public void undelivered(Handle handle, String conversation, boolean shutOut, Instant now) {
        first.undelivered(handle, conversation, shutOut, now);
        other.undelivered(handle, conversation, shutOut, now);
      }

      @Override
      public void forget(Handle handle, Instant before) {
        first.forget(handle, before);
        other.forget(handle, before);
      }
    };
  }

  /// A turn was kept; the conversation's row is locked by it.
  void turned(Handle handle, Task task, Turn turn, Instant now);

  /// Words for a person did not arrive; their conversation's row is locked.
  ///
  /// @param shutOut whether the person shut us out
  default void undelivered(Handle handle, String conversation, boolean shutOut, Instant now) {}

  /// What is older than a moment and belongs to no conversation goes as well.
  default void forget(Handle handle, Instant before) {}
}
