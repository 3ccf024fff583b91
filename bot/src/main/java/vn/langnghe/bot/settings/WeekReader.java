package vn.langnghe.bot.settings;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.escalation.policy.Week;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;

/// Reads hours of a week: `always`, or spans for each weekday such as `mon: [['08:00', '12:00']]`.
final class WeekReader {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");
  private static final int MIDNIGHT = 24 * 60;

  private WeekReader() {}

  /// @param otherwise the hours where the field is absent
  static Week read(Fields fields, Week otherwise) {
    if (fields.isMapping("hours")) {
      return fields.mapping("hours").map(WeekReader::week).orElse(otherwise);
    }
    return fields
        .convert(
            "hours",
            text -> text.equals("always") ? Optional.of(Week.ALWAYS) : Optional.empty(),
            Wording.of("always, or spans for each weekday"))
        .orElse(otherwise);
  }

  private static Week week(Fields week) {
    Map<DayOfWeek, List<Week.Span>> spans = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      spans.put(day, spans(week, day.name().substring(0, 3).toLowerCase(Locale.ROOT)));
    }
    week.rejectUnknown();
    return new Week(spans);
  }

  /// The spans of one day, in order; overlapping ones are a problem.
  static List<Week.Span> spans(Fields fields, String name) {
    List<Week.Span> spans = new ArrayList<>();
    for (List<Scalar> row : fields.rows(name)) {
      int from = row.size() == 2 ? minute(row.get(0).text()) : -1;
      int to = row.size() == 2 ? minute(row.get(1).text()) : -1;
      if (from < 0 || from >= to || to > MIDNIGHT) {
        fields
            .problems()
            .add(
                fields.placeOf(name),
                Wording.of("the hours of {} cannot be read", Wording.field(name)),
                Wording.of(
                    "write [['08:00', '12:00']]; a night is two spans, to '24:00' and from "
                        + "'00:00' on the next day"));
      } else {
        spans.add(new Week.Span(from, to));
      }
    }
    spans.sort(Comparator.comparingInt(Week.Span::from));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from() < spans.get(i - 1).to()) {
        fields
            .problems()
            .add(
                fields.placeOf(name),
                Wording.of("the hours of {} overlap", Wording.field(name)),
                Wording.of("merge the spans"));
      }
    }
    return List.copyOf(spans);
  }

  private static int minute(String time) {
    Matcher matcher = TIME.matcher(time);
    return matcher.matches()
        ? Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2))
        : -1;
  }
}
