package vn.langnghe.knowledge.hotlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;

/// Reads opening hours: `always`, `unknown`, or spans for each weekday.
final class HoursReader {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");
  private static final int MIDNIGHT = 24 * 60;

  private final Problems problems;

  HoursReader(Problems problems) {
    this.problems = problems;
  }

  Hours read(Fields line) {
    Optional<Fields> week = line.isMapping("hours") ? line.mapping("hours") : Optional.empty();
    Set<DayOfWeek> disputed = disputed(line);
    Map<LocalDate, List<Hours.Span>> exceptions = exceptions(line);
    if (week.isPresent()) {
      return weekly(week.get(), disputed, exceptions);
    }
    Hours named = named(line);
    return named instanceof Hours.Always && !exceptions.isEmpty() ? daily(exceptions) : named;
  }

  /// Day and night, but for some days.
  private static Hours daily(Map<LocalDate, List<Hours.Span>> exceptions) {
    Map<DayOfWeek, List<Hours.Span>> spans = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      spans.put(day, List.of(new Hours.Span(0, MIDNIGHT)));
    }
    return new Hours.Weekly(spans, Set.of(), exceptions);
  }

  private Map<LocalDate, List<Hours.Span>> exceptions(Fields line) {
    Map<LocalDate, List<Hours.Span>> exceptions = new HashMap<>();
    line.mapping("exceptions")
        .ifPresent(days ->
            days.names()
                .forEach(name -> {
                  try {
                    exceptions.put(LocalDate.parse(name), spans(days, name));
                  } catch (DateTimeParseException e) {
                    problems.add(
                        days.placeOf(name),
                        Wording.of("'{}' is not a date", name),
                        Wording.of("write it as \"2027-02-06\", in quotes"));
                  }
                }));
    return exceptions;
  }

  private static Hours named(Fields line) {
    return line.convert(
            "hours", HoursReader::named, Wording.of("always, unknown, or spans for each weekday"))
        .orElseGet(Hours.Unknown::new);
  }

  private static Optional<Hours> named(String text) {
    return switch (text) {
      case "always" -> Optional.of(new Hours.Always());
      case "unknown" -> Optional.of(new Hours.Unknown());
      default -> Optional.empty();
    };
  }

  private Hours weekly(
      Fields week, Set<DayOfWeek> disputed, Map<LocalDate, List<Hours.Span>> exceptions) {
    Map<DayOfWeek, List<Hours.Span>> spans = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      spans.put(day, spans(week, shortName(day)));
    }
    week.rejectUnknown();
    return new Hours.Weekly(spans, disputed, exceptions);
  }

  private List<Hours.Span> spans(Fields week, String name) {
    List<Hours.Span> open = new ArrayList<>();
    for (List<Scalar> row : week.rows(name)) {
      span(row, week, name).ifPresent(open::add);
    }
    open.sort(Comparator.comparingInt(Hours.Span::from));
    for (int i = 1; i < open.size(); i++) {
      if (open.get(i).from() < open.get(i - 1).to()) {
        problems.add(
            week.placeOf(name),
            Wording.of("the hours of {} overlap", Wording.field(name)),
            Wording.of("merge the spans"));
      }
    }
    return List.copyOf(open);
  }

  private Optional<Hours.Span> span(List<Scalar> row, Fields week, String name) {
    int from = row.size() == 2 ? minute(row.get(0).text()) : -1;
    int to = row.size() == 2 ? minute(row.get(1).text()) : -1;
    if (from < 0 || to < 0 || from >= to || to > MIDNIGHT) {
      problems.add(
          week.placeOf(name),
          Wording.of("the hours of {} cannot be read", Wording.field(name)),
          Wording.of("write ['08:00', '21:00']"));
      return Optional.empty();
    }
    return Optional.of(new Hours.Span(from, to));
  }

  private static int minute(String time) {
    Matcher matcher = TIME.matcher(time);
    return matcher.matches()
        ? Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2))
        : -1;
  }

  private Set<DayOfWeek> disputed(Fields line) {
    Set<DayOfWeek> disputed = EnumSet.noneOf(DayOfWeek.class);
    for (Scalar name : line.texts("disputed_days")) {
      Optional<DayOfWeek> day =
          List.of(DayOfWeek.values()).stream()
              .filter(any -> shortName(any).equals(name.text()))
              .findFirst();
      day.ifPresentOrElse(
          disputed::add,
          () ->
              problems.add(
                  name.place(),
                  Wording.of("'{}' is no weekday", name.text()),
                  Wording.of("write mon, tue, wed, thu, fri, sat or sun")));
    }
    return disputed;
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
