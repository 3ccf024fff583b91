package vn.langnghe.bot.staff.secret;

import java.time.Duration;

/// How long somebody who fails must wait: not at all at first, then twice as long each time, to a
/// quarter of an hour. It never becomes a lock for good, since anybody can fail under anybody's
/// name.
public final class Patience {
  private static final int FREE = 4;
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Patience() {}

  /// @param failures in a row
  /// @return zero for none
  public static Duration after(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    Duration pause = FIRST.multipliedBy(1L << Math.min(failures - FREE - 1, 16));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
