package vn.langnghe.bot.console.knowledge.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Scalar;

/// Opening hours as people type them, such as `8:00-12:00, 13:00-17:00`, and as the file has them.
public final class Week {
  private static final int DAY = 24 * 60;
  private static final String CLOSED = "–";
  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,2})(?:[:h](\\d{2})?)?\\s*[-–]\\s*(\\d{1,2})(?:[:h](\\d{2})?)?");

  private Week() {}

  /// A time of a day in which somebody answers.
  ///
  /// @param from minute of the day
  /// @param to minute of the day, exclusive
  public record Bar(int from, int to) {}

  static String read(Fields line, String part) {
    boolean weekly = line.isMapping("hours");
    if (part.equals("mode")) {
      return weekly ? "weekly" : line.optionalText("hours").orElse("unknown");
    }
    return weekly ? line.mapping("hours").map(week -> day(week, part)).orElse("") : "";
  }

  private static String day(Fields week, String day) {
    return week.rows(day).stream()
        .map(row -> row.stream().map(Scalar::text).collect(Collectors.joining("-")))
        .collect(Collectors.joining(", "));
  }

  /// What the file says, behind the colon.
  static String written(Map<String, String> parts, int column) {
    String mode = parts.getOrDefault("mode", "unknown");
    if (!mode.equals("weekly")) {
      return " " + mode + "\n";
    }
    return Sheet.DAYS.stream()
        .map(
            day -> " ".repeat(column + 2) + day + ": [" + rows(parts.getOrDefault(day, "")) + "]\n")
        .collect(Collectors.joining("", "\n", ""));
  }

  /// Days that differ, as people read them.
  static String exceptions(Fields line, String key) {
    return line.mapping(key).stream()
        .flatMap(days ->
            days.names().stream()
                .map(date -> {
                  String hours = day(days, date);
                  return date + ": " + (hours.isEmpty() ? CLOSED : hours);
                }))
        .collect(Collectors.joining("\n"));
  }

  /// Days that differ, behind the colon. What is no time counts as closed.
  static String dates(String typed, int column) {
    return typed
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> {
          int at = line.indexOf(':');
          String date = at < 0 ? line : line.substring(0, at).strip();
          String hours = at < 0 ? "" : line.substring(at + 1).strip();
          boolean times = hours.matches(".*\\d.*");
          return " ".repeat(column + 2)
              + Yaml.quoted(date)
              + ": ["
              + (times ? rows(hours) : "")
              + "]\n";
        })
        .collect(Collectors.joining("", "\n", ""));
  }

  private static String rows(String typed) {
    return Yaml.items(typed, ",").stream()
        .map(span ->
            bar(span)
                .map(bar -> "[\"" + time(bar.from()) + "\", \"" + time(bar.to()) + "\"]")
                .orElse("[" + Yaml.quoted(span) + "]"))
        .collect(Collectors.joining(", "));
  }

  /// The times of a day; what cannot be read is left out.
  public static List<Bar> bars(String typed) {
    List<Bar> bars = new ArrayList<>();
    Yaml.items(typed, ",").forEach(span -> bar(span).ifPresent(bars::add));
    return bars;
  }

  private static Optional<Bar> bar(String span) {
    Matcher matcher = SPAN.matcher(span);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = minute(matcher.group(1), Optional.ofNullable(matcher.group(2)));
    int to = minute(matcher.group(3), Optional.ofNullable(matcher.group(4)));
    return from < to && to <= DAY ? Optional.of(new Bar(from, to)) : Optional.empty();
  }

  private static int minute(String hour, Optional<String> minute) {
    return Integer.parseInt(hour) * 60 + minute.map(Integer::parseInt).orElse(0);
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
