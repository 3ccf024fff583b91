package vn.langnghe.bot.inbox;

import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Task;

/// Decides the turn for a message. May throw and may be slow: then the emergency card goes out.
public interface Handler {
  /// Whether texts of a chat that wait together are answered once (five short messages in a row).
  default boolean gathers() {
    return false;
  }

  /// The decision on a message.
  Decision handle(Task task);

  /// The decision when [#handle] threw or took too long: needs no index, no file, no network.
  Decision emergency(Task task);
}
