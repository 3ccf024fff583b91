package vn.langnghe.bot.console.insight;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.langnghe.bot.console.knowledge.Shelf;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.question.Waits;

/// How long people wait for a counsellor, by the hour of the day, and how many get one. Where fewer
/// than ten people are behind a number, it is hidden.
public final class WaitPages {
  private static final String HIDDEN = "<10";
  private static final String PERCENT = "\u00a0%";

  private final Shelf shelf;

  /// @param shelf what is counted
  public WaitPages(Shelf shelf) {
    this.shelf = shelf;
  }

  /// An hour of the day.
  ///
  /// @param median height of its bar, 0 to 100; 0 when it is hidden
  /// @param ninety height of the bar behind it
  /// @param numbers as they are written in the table; `<10` where they are hidden
  public record Hour(int hour, int median, int ninety, Numbers numbers) {}

  /// Numbers as words.
  public record Numbers(String waits, String percent, String median, String ninety) {
    static Numbers of(Waits.Figure figure) {
      return new Numbers(
          word(figure.waits(), ""),
          word(figure.percent(), PERCENT),
          word(figure.median(), ""),
          word(figure.ninety(), ""));
    }

    private static String word(OptionalInt number, String unit) {
      return number.isPresent() ? number.getAsInt() + unit : HIDDEN;
    }
  }

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge/waits", Gate.READ_KNOWLEDGE, visit -> visit.html(page(visit))),
        Route.get("/knowledge/waits.csv", Gate.READ_KNOWLEDGE, this::table));
  }

  private Waits waits(Visit visit) {
    return Waits.of(
        shelf.ports().insight().waits(visit.now().minus(Duration.ofDays(Days.asked(visit)))),
        visit.now());
  }

  private String page(Visit visit) {
    Frame frame = shelf.screens().frame(visit, "waits", "knowledge");
    Waits waits = waits(visit);
    int most = waits.hours().stream().mapToInt(one -> one.ninety().orElse(0)).max().orElse(0);
    List<Hour> hours =
        IntStream.range(0, waits.hours().size())
            .mapToObj(hour -> hour(hour, waits.hours().get(hour), Math.max(1, most)))
            .toList();
    return shelf
        .screens()
        .draw(
            "knowledge/waits",
            frame,
            Map.of(
                "days",
                Days.asked(visit),
                "hours",
                hours,
                "most",
                most,
                "all",
                Numbers.of(waits.all())));
  }

  private static Hour hour(int hour, Waits.Figure figure, int most) {
    return new Hour(
        hour,
        100 * figure.median().orElse(0) / most,
        100 * figure.ninety().orElse(0) / most,
        Numbers.of(figure));
  }

  private void table(Visit visit) {
    Waits waits = waits(visit);
    StringBuilder table =
        new StringBuilder("hour_of_day,waits,taken_percent,median_minutes,p90_minutes\r\n");
    row(table, "all", waits.all());
    for (int hour = 0; hour < waits.hours().size(); hour++) {
      row(table, Integer.toString(hour), waits.hours().get(hour));
    }
    visit
        .context()
        .header("Content-Disposition", "attachment; filename=\"lang-nghe-waits.csv\"")
        .contentType("text/csv; charset=utf-8")
        .result(table.toString());
  }

  private static void row(StringBuilder table, String name, Waits.Figure figure) {
    Numbers numbers = Numbers.of(figure);
    table
        .append(
            String.join(
                ",",
                name,
                numbers.waits(),
                numbers.percent().replace(PERCENT, ""),
                numbers.median(),
                numbers.ninety()))
        .append("\r\n");
  }
}
