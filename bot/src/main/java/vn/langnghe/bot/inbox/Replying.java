package vn.langnghe.bot.inbox;

import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;

/// The way out for what the inbox decided.
@FunctionalInterface
public interface Replying {
  /// A reply was committed and waits to be sent.
  void replyWaits();

  /// The store failed and no reply could be kept: the emergency card should be shown at once. The
  /// message stays kept, and its turn is tried again until it succeeds.
  default void unkept(ChatRef chat, Reply emergency) {}
}
