package vn.langnghe.bot.channel;

import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;

/// One way to reach people. Thread-safe; `send` may block and is called for one chat at a time, in
/// order.
public interface Channel {
  /// The name that [ChatRef#channel] carries, unique in a deployment: `web`, `telegram:main`.
  String name();

  /// How many messages of the platform a reply becomes, at least 1. Each is sent and settled by
  /// itself, so that a try after a pause goes on where the last one ended.
  default int pieces(Reply reply) {
    return 1;
  }

  /// Hands one piece of a reply to the platform.
  Delivery send(Parcel parcel);

  /// What sending the same piece again would do.
  default Resend resend() {
    return Resend.HARMLESS;
  }

  /// How fast the platform lets us send.
  default Pace pace() {
    return Pace.FREE;
  }

  /// Whether many people read a chat.
  default boolean isGroup(ChatRef chat) {
    return false;
  }

  /// How the channel fares, for operators.
  default Health health() {
    return Health.GOOD;
  }

  /// Shows a reply that the store could not keep, so that nobody meets silence. Tried once; a
  /// channel that reads its lines from the store has to show it another way.
  default void sendUnkept(ChatRef chat, Reply reply) {
    for (int piece = 0; piece < pieces(reply); piece++) {
      send(new Parcel(chat, 0, reply, piece, Level.NONE));
    }
  }

  /// What sending the same piece again would do.
  enum Resend {
    /// Nothing: the channel knows the piece again, or reads it from the store.
    HARMLESS,
    /// The person would read it twice, so a send whose answer is lost stays unknown.
    SHOWN_TWICE
  }
}
