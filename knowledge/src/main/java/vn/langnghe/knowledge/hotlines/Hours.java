package vn.langnghe.knowledge.hotlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Opening hours of a line.
sealed interface Hours {
  /// A line may be closed over Tết for two weeks.
  int LOOK_AHEAD = 21;

  /// Day and night, every day.
  record Always() implements Hours {}

  /// Nobody has written down the hours.
  record Unknown() implements Hours {}

  /// The same every week. Disputed days count as closed: a line is not offered as open on a day on
  /// which sources disagree.
  ///
  /// @param exceptions days that differ, such as Tết; without spans when nobody answers
  record Weekly(
      Map<DayOfWeek, List<Span>> spans,
      Set<DayOfWeek> disputed,
      Map<LocalDate, List<Span>> exceptions)
      implements Hours {
    public Weekly {
      spans = Map.copyOf(spans);
      disputed = Set.copyOf(disputed);
      exceptions = Map.copyOf(exceptions);
    }

    /// Without days that differ.
    Weekly(Map<DayOfWeek, List<Span>> spans, Set<DayOfWeek> disputed) {
      this(spans, disputed, Map.of());
    }

    /// The spans of a day.
    List<Span> on(LocalDate date) {
      List<Span> usual =
          disputed.contains(date.getDayOfWeek())
              ? List.of()
              : spans.getOrDefault(date.getDayOfWeek(), List.of());
      return exceptions.getOrDefault(date, usual);
    }
  }

  /// From a minute of the day to another, 1440 being midnight at the end; 0 <= from < to <= 1440.
  record Span(int from, int to) {}

  /// The state at a local time.
  default OpenState at(ZonedDateTime now) {
    return switch (this) {
      case Always() -> new OpenState.AllDay();
      case Unknown() -> new OpenState.Uncertain();
      case Weekly weekly -> at(weekly, now);
    };
  }

  private static OpenState at(Weekly weekly, ZonedDateTime now) {
    int minute = now.getHour() * 60 + now.getMinute();
    for (int days = 0; days <= LOOK_AHEAD; days++) {
      LocalDate date = now.toLocalDate().plusDays(days);
      for (Span span : weekly.on(date)) {
        if (days == 0 && span.from() <= minute && minute < span.to()) {
          return new OpenState.OpenUntil(moment(now, date, span.to()));
        }
        if (days > 0 || span.from() > minute) {
          return new OpenState.OpensAt(moment(now, date, span.from()));
        }
      }
    }
    return new OpenState.Uncertain();
  }

  private static ZonedDateTime moment(ZonedDateTime now, LocalDate date, int minute) {
    return date.atStartOfDay(now.getZone()).plusMinutes(minute);
  }
}
