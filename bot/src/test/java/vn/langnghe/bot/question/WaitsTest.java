package vn.langnghe.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Waits as figures, with the numbers of few people hidden.
class WaitsTest {
  /// 21:00 where the service is.
  private static final Instant NINE = Instant.parse("2026-11-25T14:00:00Z");

  private static final Instant LATER = NINE.plusSeconds(86_400);

  private static Waits.Wait wait(int person, int seconds) {
    Instant begun = NINE.plusSeconds(person);
    return new Waits.Wait(
        "c" + person,
        begun,
        seconds < 0 ? Optional.empty() : Optional.of(begun.plusSeconds(seconds)));
  }

  private static List<Waits.Wait> waits(int taken, int missed) {
    List<Waits.Wait> waits = new ArrayList<>();
    for (int i = 0; i < taken; i++) {
      waits.add(wait(i, 60 * (i + 1)));
    }
    for (int i = 0; i < missed; i++) {
      waits.add(wait(100 + i, -1));
    }
    return waits;
  }

  @Test
  void halfAndNineOfTenByTheHourTheyBeganIn() {
    Waits figures = Waits.of(waits(20, 5), LATER);
    Waits.Figure evening = figures.hours().get(21);
    assertThat(evening.waits()).hasValue(25);
    assertThat(evening.percent()).hasValue(80);
    assertThat(evening.median()).hasValue(10);
    assertThat(evening.ninety()).hasValue(18);
    assertThat(figures.hours().get(20).waits()).isEmpty();
    assertThat(figures.all()).isEqualTo(evening);
  }

  @Test
  void belowTenPeopleNothingIsShown() {
    Waits.Figure nine = Waits.of(waits(9, 0), LATER).hours().get(21);
    assertThat(nine.waits()).isEmpty();
    assertThat(nine.median()).isEmpty();
    Waits.Figure few = Waits.of(waits(9, 3), LATER).hours().get(21);
    assertThat(few.waits()).hasValue(12);
    assertThat(few.median()).as("only nine were taken").isEmpty();
    List<Waits.Wait> one = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      one.add(new Waits.Wait("c", NINE, Optional.of(NINE.plusSeconds(60))));
    }
    assertThat(Waits.of(one, LATER).all().waits()).as("one person, often").isEmpty();
  }

  @Test
  void theTotalDoesNotTellOfFewPeopleBySubtraction() {
    List<Waits.Wait> waits = waits(20, 0);
    for (int i = 0; i < 3; i++) {
      waits.add(new Waits.Wait("late" + i, NINE.plusSeconds(7_200), Optional.empty()));
    }
    assertThat(Waits.of(waits, LATER).all().waits()).hasValue(20);
    for (int i = 0; i < 8; i++) {
      waits.add(new Waits.Wait("later" + i, NINE.plusSeconds(10_800), Optional.empty()));
    }
    assertThat(Waits.of(waits, LATER).all().waits()).hasValue(31);
  }

  @Test
  void whoBeganJustNowIsNotCountedAsMissed() {
    assertThat(Waits.of(waits(20, 20), NINE.plusSeconds(1800)).all().percent()).hasValue(100);
    assertThat(Waits.of(waits(20, 20), LATER).all().percent()).hasValue(50);
  }

  @Test
  void aRateIsRounded() {
    assertThat(Waits.of(waits(20, 1), LATER).all().percent()).isEqualTo(OptionalInt.of(95));
    assertThat(Waits.of(waits(99, 1), LATER).all().percent()).isEqualTo(OptionalInt.of(100));
  }
}
