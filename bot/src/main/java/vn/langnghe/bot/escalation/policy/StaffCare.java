package vn.langnghe.bot.escalation.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;

/// How those who answer people are looked after: not too much at once, a rest after what was hard.
///
/// @param most cases one counsellor has at once
/// @param afterSevere rest after a case at level 4; zero for none
/// @param inARow so many cases one after the other, then a rest
/// @param rest how long that rest is; zero for none
/// @param passing how long a colleague may think about a case that is passed to them
/// @param pause how long a counsellor may leave a person waiting at most
public record StaffCare(
    int most, Duration afterSevere, int inARow, Duration rest, Duration passing, Duration pause) {
  /// Where the file names nothing.
  public static final StaffCare USUAL =
      new StaffCare(
          3,
          Duration.ofMinutes(15),
          6,
          Duration.ofMinutes(10),
          Duration.ofMinutes(3),
          Duration.ofMinutes(10));

  /// No limit and no rest.
  public static final StaffCare NONE =
      new StaffCare(
          Integer.MAX_VALUE,
          Duration.ZERO,
          Integer.MAX_VALUE,
          Duration.ZERO,
          USUAL.passing,
          USUAL.pause);

  /// Why somebody is given no case now.
  public enum Refusal {
    /// They have as many as one may have.
    FULL,
    /// They rest after what was hard.
    RESTING,
    /// They are not on shift.
    NOT_THERE
  }

  /// Why a load leaves no room for another case; empty when there is room.
  public Optional<Refusal> refusal(Load load, Instant now) {
    if (load.restUntil().isAfter(now)) {
      return Optional.of(Refusal.RESTING);
    }
    return load.held() >= most ? Optional.of(Refusal.FULL) : Optional.empty();
  }

  /// The load once one of the cases is over.
  ///
  /// @param level of the case
  /// @param taken when it was taken: a gap before it, as long as a rest, counts as one
  public Load after(Load load, Level level, Instant taken, Instant now) {
    boolean rested = rest.isPositive() && !taken.isBefore(load.endedAt().plus(rest));
    int row = 1 + (rested ? 0 : load.inARow());
    Duration due = level == Level.IMMINENT ? afterSevere : Duration.ZERO;
    if (row >= inARow && rest.compareTo(due) > 0) {
      due = rest;
    }
    Instant until = now.plus(due).isAfter(load.restUntil()) ? now.plus(due) : load.restUntil();
    return new Load(
        Math.max(0, load.held() - 1),
        due.isPositive() ? 0 : row,
        now,
        due.isPositive() ? until : load.restUntil());
  }
}
