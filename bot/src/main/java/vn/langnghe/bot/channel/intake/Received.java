package vn.langnghe.bot.channel.intake;

import java.time.Instant;
import vn.langnghe.bot.channel.StaffHeard;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;

/// What one update of a platform turned out to hold.
public sealed interface Received {
  /// A message that is to be answered.
  record Message(Inbound inbound) implements Received {}

  /// News about a chat.
  record News(ChatRef chat, Notice notice, Instant at) implements Received {
    @Override
    public String toString() {
      return "News[" + chat.channel() + ", " + notice + "]";
    }
  }

  /// Something that somebody of ours did in the staff group.
  ///
  /// @param lane what must stay in order
  record Staff(ChatRef lane, StaffHeard heard) implements Received {}
}
