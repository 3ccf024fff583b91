package vn.langnghe.bot.escalation.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Hours that come every week. A span ends on its day; a night is two spans.
public record Week(Map<DayOfWeek, List<Span>> spans) {
  private static final int DAY = 24 * 60;

  /// Every hour of every day.
  public static final Week ALWAYS = always();

  public Week {
    spans = Map.copyOf(spans);
  }

  /// From a minute of the day to another, 1440 being midnight at the end; 0 <= from < to <= 1440.
  public record Span(int from, int to) {
    boolean holds(int minute) {
      return from <= minute && minute < to;
    }
  }

  private static Week always() {
    List<Span> day = List.of(new Span(0, DAY));
    return new Week(
        Stream.of(DayOfWeek.values())
            .collect(java.util.stream.Collectors.toMap(any -> any, any -> day)));
  }

  /// The spans of a weekday.
  public List<Span> on(DayOfWeek day) {
    return Optional.ofNullable(spans.get(day)).orElse(List.of());
  }

  /// Whether a local time falls into these hours.
  public boolean holds(ZonedDateTime now) {
    return holds(on(now.getDayOfWeek()), now);
  }

  static boolean holds(List<Span> day, ZonedDateTime now) {
    int minute = now.getHour() * 60 + now.getMinute();
    return day.stream().anyMatch(span -> span.holds(minute));
  }

  /// When spans of a day begin after a moment, earliest first.
  static Stream<ZonedDateTime> starts(List<Span> day, LocalDate date, ZonedDateTime after) {
    return day.stream()
        .map(span -> date.atStartOfDay(after.getZone()).plus(Duration.ofMinutes(span.from())))
        .filter(start -> start.isAfter(after))
        .sorted();
  }
}
