package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @ParameterizedTest(name = "{0} spent, {1} needed, danger {2}: {3}")
  @CsvSource({
    "0, 1, false, send",
    "4, 1, false, send",
    "5, 1, false, low", // two are left
    "6, 1, false, keep", // the last two are for danger
    "6, 1, true, low",
    "8, 1, true, low", // for money
    "5, 2, false, keep",
    "0, 6, false, low",
    "0, 7, false, keep"
  })
  void theLastTwoFreeMessagesAreForDanger(int spent, int needed, boolean danger, String expected) {
    assertThat(judge(Duration.ofHours(1), spent, needed, danger, false)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "after {0} h, danger {1}, pays {2}: {3}")
  @CsvSource({
    "47, false, false, send",
    "48, false, false, keep",
    "48, true, false, low",
    "48, false, true, low",
    "167, true, false, low",
    "168, true, true, keep", // Zalo would refuse it
    "1000, true, true, keep"
  })
  void freeForTwoDaysForMoneyForSevenThenNothing(
      long hours, boolean danger, boolean pays, String expected) {
    assertThat(judge(Duration.ofHours(hours), 0, 1, danger, pays)).isEqualTo(expected);
  }

  @Test
  void whereNothingIsKnownZaloDecides() {
    assertThat(new Allowance(Optional.empty(), 0).judge(1, false, false, NOW))
        .isEqualTo(new Allowance.Verdict.Send(false));
  }

  private static String judge(Duration ago, int spent, int needed, boolean danger, boolean pays) {
    return switch (new Allowance(Optional.of(NOW.minus(ago)), spent)
        .judge(needed, danger, pays, NOW)) {
      case Allowance.Verdict.Send(boolean low) -> low ? "low" : "send";
      case Allowance.Verdict.Keep keep -> "keep";
    };
  }
}
