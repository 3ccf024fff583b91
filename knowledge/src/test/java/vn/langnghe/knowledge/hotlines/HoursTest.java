package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursTest {
  private static final Hours WEEK =
      new Hours.Weekly(
          Map.of(
              DayOfWeek.WEDNESDAY, spans(13 * 60, 20 * 60 + 30),
              DayOfWeek.THURSDAY, spans(13 * 60, 20 * 60 + 30),
              DayOfWeek.FRIDAY, spans(8 * 60, 12 * 60, 13 * 60, 24 * 60)),
          Set.of(DayOfWeek.THURSDAY));

  @Test
  void openFromTheFirstMinuteToTheLast() {
    assertThat(WEEK.at(time("2026-11-25T12:59")))
        .isEqualTo(new OpenState.OpensAt(time("2026-11-25T13:00")));
    assertThat(WEEK.at(time("2026-11-25T13:00")))
        .isEqualTo(new OpenState.OpenUntil(time("2026-11-25T20:30")));
    assertThat(WEEK.at(time("2026-11-25T20:29")).isOpen()).isTrue();
    assertThat(WEEK.at(time("2026-11-25T20:29").plusSeconds(59)).isOpen()).isTrue();
    assertThat(WEEK.at(time("2026-11-25T20:30")).isOpen()).isFalse();
  }

  @Test
  void aDisputedDayCountsAsClosedAndIsNoNextOpening() {
    assertThat(WEEK.at(time("2026-11-25T20:31")))
        .isEqualTo(new OpenState.OpensAt(time("2026-11-27T08:00")));
    assertThat(WEEK.at(time("2026-11-26T14:00")))
        .isEqualTo(new OpenState.OpensAt(time("2026-11-27T08:00")));
  }

  @Test
  void aDayMayHaveAPauseAndMayEndAtMidnight() {
    assertThat(WEEK.at(time("2026-11-27T12:30")))
        .isEqualTo(new OpenState.OpensAt(time("2026-11-27T13:00")));
    assertThat(WEEK.at(time("2026-11-27T23:59")))
        .isEqualTo(new OpenState.OpenUntil(time("2026-11-28T00:00")));
    assertThat(WEEK.at(time("2026-11-28T00:00")))
        .isEqualTo(new OpenState.OpensAt(time("2026-12-02T13:00")));
  }

  @Test
  void theNextOpeningMayBeTheSameDayOfNextWeek() {
    Hours once = new Hours.Weekly(Map.of(DayOfWeek.MONDAY, spans(600, 660)), Set.of());
    assertThat(once.at(time("2026-11-23T11:00")))
        .isEqualTo(new OpenState.OpensAt(time("2026-11-30T10:00")));
  }

  @Test
  void hoursThatNobodyAgreesOnAreUncertain() {
    Hours disputed =
        new Hours.Weekly(
            Map.of(DayOfWeek.MONDAY, spans(480, 1260)), EnumSet.allOf(DayOfWeek.class));
    assertThat(disputed.at(time("2026-11-23T10:00"))).isEqualTo(new OpenState.Uncertain());
    assertThat(new Hours.Unknown().at(time("2026-11-23T10:00")))
        .isEqualTo(new OpenState.Uncertain());
    assertThat(new Hours.Always().at(time("2026-11-23T03:00"))).isEqualTo(new OpenState.AllDay());
  }

  @Test
  void aDayThatDiffersGoesBeforeTheWeekEvenOverTheWholeOfTet() {
    Map<LocalDate, List<Hours.Span>> tet = new HashMap<>();
    for (int day = 3; day <= 12; day++) {
      tet.put(LocalDate.of(2027, 2, day), List.of());
    }
    tet.put(LocalDate.of(2027, 2, 9), spans(540, 600));
    Hours line = new Hours.Weekly(Map.of(DayOfWeek.WEDNESDAY, spans(480, 1260)), Set.of(), tet);
    assertThat(line.at(time("2027-02-03T10:00")))
        .isEqualTo(new OpenState.OpensAt(time("2027-02-09T09:00")));
    assertThat(line.at(time("2027-02-09T09:30")))
        .isEqualTo(new OpenState.OpenUntil(time("2027-02-09T10:00")));
    assertThat(line.at(time("2027-02-10T10:00")))
        .isEqualTo(new OpenState.OpensAt(time("2027-02-17T08:00")));
  }

  private static List<Hours.Span> spans(int... minutes) {
    List<Hours.Span> spans = new ArrayList<>();
    for (int i = 0; i < minutes.length; i += 2) {
      spans.add(new Hours.Span(minutes[i], minutes[i + 1]));
    }
    return spans;
  }

  private static ZonedDateTime time(String local) {
    return LocalDateTime.parse(local).atZone(Hotlines.ZONE);
  }
}
