package vn.langnghe.bot.channel;

import java.time.Instant;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Inbound;
import vn.langnghe.bot.message.Notice;

/// Where channels hand in what they received.
public interface Acceptor {
  /// Keeps a message for good, or says why not. Returns only after the commit. Blocks briefly at
  /// most; never throws for an expected outcome.
  Acceptance accept(Inbound inbound);

  /// Takes news about a chat that is no message. Returns only after the commit; a chat nobody knows
  /// is no fault. Never throws for an expected outcome.
  ///
  /// @return ACCEPTED, or FAILED when it could not be committed and should come again
  Acceptance note(ChatRef chat, Notice notice, Instant at);

  /// Takes what somebody of ours did in the staff group. Returns only once it is done. Where there
  /// is no such group it is taken and forgotten.
  ///
  /// @return ACCEPTED, or FAILED when it should come again
  default Acceptance heard(StaffHeard heard) {
    return Acceptance.ACCEPTED;
  }

  /// What became of a message.
  enum Acceptance {
    /// Committed; a reply will follow.
    ACCEPTED,
    /// The same message id was accepted before; nothing more happens.
    DUPLICATE,
    /// The queues are full: the platform should deliver it again later.
    BUSY,
    /// It could not be committed: the channel shows the emergency card and reports not received.
    FAILED
  }
}
