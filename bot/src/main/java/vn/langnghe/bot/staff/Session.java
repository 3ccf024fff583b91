package vn.langnghe.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// Somebody's stay. Its token is known to their browser only; the store keeps a hash.
///
/// @param csrf stands in every form, so that no other site can send one
/// @param begun when the password was given
/// @param seen when something was last asked for
public record Session(Member member, Stage stage, String csrf, Instant begun, Instant seen) {
  /// After so long without a sign the stay ends.
  public static final Duration LONGEST_IDLE = Duration.ofHours(1);

  /// After so long it ends in any case.
  public static final Duration LONGEST = Duration.ofHours(12);

  /// Between the password and the second factor there is only so long.
  public static final Duration LONGEST_HALFWAY = Duration.ofMinutes(10);

  /// How far somebody has proved who they are.
  public enum Stage {
    /// The password was right; the code is asked for.
    CODE,
    /// The password was right; there is no second factor yet.
    ENROL,
    /// Signed in.
    FULL;

    /// The name used in the store.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a label; what is unknown proves nothing.
    public static Stage ofLabel(String label) {
      return Arrays.stream(values())
          .filter(stage -> stage.label().equals(label))
          .findFirst()
          .orElse(CODE);
    }
  }

  /// Whether it still holds.
  public boolean holds(Instant now) {
    Duration longest = stage == Stage.FULL ? LONGEST : LONGEST_HALFWAY;
    return member.state() == Member.State.ACTIVE
        && now.isBefore(begun.plus(longest))
        && now.isBefore(seen.plus(LONGEST_IDLE));
  }

  @Override
  public String toString() {
    return "Session[" + member.id() + ", " + stage + "]";
  }
}
