package vn.langnghe.bot.channel.zalo.oa;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.langnghe.bot.channel.Delivery;

/// What Zalo lets an account say to one person: eight messages free of charge within 48 hours of
/// what they last wrote, then for money, and after seven days nothing at all. Every message of
/// theirs begins a new count. The last messages of a count are kept for danger.
///
/// @param heardAt when the person last wrote; empty when that is not known
/// @param spent messages sent since then
record Allowance(Optional<Instant> heardAt, int spent) {
  static final int FREE = 8;

  /// Kept for danger, out of [#FREE].
  static final int RESERVE = 2;

  static final Duration FREE_FOR = Duration.ofDays(2);
  static final Duration CLOSES_AFTER = Duration.ofDays(7);

  /// What may be done with a reply.
  sealed interface Verdict {
    /// Send it.
    ///
    /// @param low true when few free messages are left after it: a counsellor should know
    record Send(boolean low) implements Verdict {}

    /// Do not send it.
    ///
    /// @param why for whoever wrote it
    /// @param reason for operators
    record Keep(Delivery.Why why, String reason) implements Verdict {}
  }

  /// Judges a reply.
  ///
  /// @param messages how many messages it takes
  /// @param danger true when somebody may be in danger: then it goes out as long as Zalo takes it
  /// @param pays true when the account pays for messages beyond the free ones
  Verdict judge(int messages, boolean danger, boolean pays, Instant now) {
    Duration silence = heardAt.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
    if (silence.compareTo(CLOSES_AFTER) >= 0) {
      return new Verdict.Keep(
          Delivery.Why.QUIET, "the person has not written for seven days; Zalo takes no message");
    }
    int left = silence.compareTo(FREE_FOR) < 0 ? FREE - spent - messages : -messages;
    if (danger || pays || left >= RESERVE) {
      return new Verdict.Send(left <= RESERVE);
    }
    return new Verdict.Keep(
        Delivery.Why.BUDGET, "the free messages to this person are spent, but for danger");
  }
}
