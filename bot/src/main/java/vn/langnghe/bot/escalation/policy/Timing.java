package vn.langnghe.bot.escalation.policy;

import java.time.Duration;

/// Lengths of time that hold for every tier.
///
/// @param checkIn the person who waits hears a word so often
/// @param again after all tiers it begins again, at the latest after so long
/// @param silent a counsellor who has a case and does not answer for so long loses it
/// @param reaction to a message at level 4 the counsellor must react so fast
/// @param stale a case with a counsellor in which nothing happens for so long is told to whoever
///   leads
/// @param reopen a case is opened again where it ended less than so long ago
public record Timing(
    Duration checkIn,
    Duration again,
    Duration silent,
    Duration reaction,
    Duration stale,
    Duration reopen) {
  /// The lengths where the file names none.
  public static final Timing USUAL =
      new Timing(
          Duration.ofMinutes(5),
          Duration.ofHours(12),
          Duration.ofMinutes(10),
          Duration.ofSeconds(60),
          Duration.ofHours(12),
          Duration.ofDays(14));
}
