package vn.langnghe.knowledge.hotlines;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often a line is to be called to see whether somebody answers, and when that was done last.
///
/// @param last day of the last call; empty before the first
public record Calls(Every every, Optional<LocalDate> last) {
  /// How often. A month is 31 days, so that a call on the same day of each month is in time.
  public enum Every {
    WEEKLY(7),
    MONTHLY(31);

    private final int days;

    Every(int days) {
      this.days = days;
    }

    /// The name used in `hotlines.yaml` and in texts.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The interval of a label; empty when there is none.
    public static Optional<Every> ofLabel(String label) {
      return Arrays.stream(values()).filter(every -> every.label().equals(label)).findFirst();
    }

    /// What holds for a line that does not say: each week where anything about it is in doubt.
    ///
    /// @param doubted true when it must be verified before it is shown
    /// @param confidence `high`, `medium` or `low`, as the research says
    public static Every usual(boolean doubted, String confidence) {
      return doubted || !confidence.equals("high") ? WEEKLY : MONTHLY;
    }
  }

  /// Whether the last call is too long ago on a day, or there was none.
  public boolean isDue(LocalDate day) {
    return last.map(called -> called.plusDays(every.days).isBefore(day)).orElse(true);
  }

  /// Whether it was called before.
  public boolean isKnown() {
    return last.isPresent();
  }
}
