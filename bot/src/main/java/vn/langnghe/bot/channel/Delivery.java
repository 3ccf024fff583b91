package vn.langnghe.bot.channel;

import java.time.Duration;
import java.util.List;

/// What became of a send.
public sealed interface Delivery {
  /// The platform took it.
  ///
  /// @param ids the platform's ids of what it took, for what proves the sending later; may be none
  record Sent(List<String> ids) implements Delivery {
    public Sent {
      ids = List.copyOf(ids);
    }

    /// Taken, and no id is known.
    public Sent() {
      this(List.of());
    }

    @Override
    public String toString() {
      return "Sent";
    }
  }

  /// Not now; it surely did not reach the platform, or was refused for now. Worth another try after
  /// a pause.
  record Retry(Duration pause) implements Delivery {}

  /// The platform asks the whole channel to wait. Counts as no try.
  record Throttled(Duration pause) implements Delivery {}

  /// Nobody knows: the answer of the platform was lost. Never repeated blindly.
  ///
  /// @param reason for operators; holds no text and no platform id
  record Unknown(String reason) implements Delivery {}

  /// This reply never, but others may.
  ///
  /// @param why for whoever wrote it
  /// @param reason for operators; holds no text and no platform id
  record Failed(Why why, String reason) implements Delivery {
    /// Refused by the platform.
    public Failed(String reason) {
      this(Why.REFUSED, reason);
    }
  }

  /// Why a reply goes out never.
  enum Why {
    /// The platform does not take it.
    REFUSED,
    /// What may be sent to this person, or by this account, is used up.
    BUDGET,
    /// The person has not written for so long that the platform takes nothing for them.
    QUIET,
    /// The platform could not be reached for long.
    GIVEN_UP
  }

  /// The person blocked us or the chat is gone: nothing that waits for it is sent.
  ///
  /// @param reason for operators; holds no text and no platform id
  record Blocked(String reason) implements Delivery {}
}
