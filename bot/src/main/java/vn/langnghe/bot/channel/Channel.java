package vn.langnghe.bot.channel;

import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;

/// One way to reach people. Thread-safe; `send` may block and is called for one chat at a time, in
/// order.
public interface Channel {
  /// The name that [ChatRef#channel] carries.
  String name();

  /// Hands a reply to the platform.
  ///
  /// @param sequence number of this reply, rising within a chat; the same number is the same reply
  Delivery send(ChatRef chat, long sequence, Reply reply);

  /// Shows a reply that the store could not keep, so that nobody meets silence. Tried once; a
  /// channel that reads its lines from the store has to show it another way.
  default void sendUnkept(ChatRef chat, Reply reply) {
    send(chat, 0, reply);
  }
}
