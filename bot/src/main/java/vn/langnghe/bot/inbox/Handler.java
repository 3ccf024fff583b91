package vn.langnghe.bot.inbox;

import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Task;

/// Decides the turn for a message. May throw and may be slow: then the emergency card goes out.
public interface Handler {
  /// The decision on a message.
  Decision handle(Task task);

  /// The decision when [#handle] threw or took too long: needs no index, no file, no network.
  Decision emergency(Task task);
}
