package vn.langnghe.bot.console.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.console.knowledge.Shelf;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.console.page.Gate;
import vn.langnghe.bot.console.page.Route;
import vn.langnghe.bot.console.page.Visit;
import vn.langnghe.bot.question.Insight;
import vn.langnghe.bot.question.QuestionBook;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// What happened, as plots: how many wrote, how dangerous it was, when they wrote and whether a
/// line was open then, which cards were given. Where fewer than ten people are behind a number, it
/// is hidden.
public final class InsightPages {
  private static final int WEEK = 7 * 24;
  private static final int MOST_CARDS = 15;
  private static final int MOST_QUESTIONS = 2000;

  private final Shelf shelf;
  private final Insight insight;

  /// @param shelf what is served, for opening hours
  public InsightPages(Shelf shelf) {
    this.shelf = shelf;
    this.insight = shelf.ports().insight();
  }

  /// A bar of a plot.
  ///
  /// @param share of the longest bar, 0 to 100
  /// @param number empty when it is hidden
  public record Bar(String name, int share, String number) {}

  /// An hour of the week.
  ///
  /// @param heat how many wrote, 0 to 4; 0 when it is hidden
  /// @param open lines that were open, beside those of the emergency
  public record Hour(int heat, long open, String number) {}

  /// Its addresses.
  public List<Route> routes() {
    return List.of(
        Route.get("/knowledge/insight", Gate.READ_KNOWLEDGE, visit -> visit.html(page(visit))),
        Route.get("/knowledge/insight.csv", Gate.READ_KNOWLEDGE, this::table));
  }

  private static Instant since(Visit visit) {
    return visit.now().minus(Duration.ofDays(Days.asked(visit)));
  }

  private String page(Visit visit) {
    Frame frame = shelf.screens().frame(visit, "know.insight", "knowledge");
    Instant since = since(visit);
    List<Insight.Count> cards = insight.cards(since);
    Map<String, Object> model = new HashMap<>();
    model.put("days", Days.asked(visit));
    model.put("byDay", bars(insight.days(since)));
    model.put("byLevel", bars(insight.levels(since)));
    model.put("topics", bars(topics(frame, insight.topics(since))));
    model.put("cards", bars(cards.stream().limit(MOST_CARDS).toList()));
    model.put("hours", hours(visit, insight.hours(since)));
    model.put("rate", rate(cards));
    return shelf.screens().draw("knowledge/insight", frame, model);
  }

  private static List<Insight.Count> topics(Frame frame, List<Insight.Count> counts) {
    return counts.stream()
        .limit(MOST_CARDS)
        .map(count ->
            Topic.ofLabel(count.key()).isEmpty()
                ? count
                : new Insight.Count(
                    frame.any("web.topic." + count.key()), count.times(), count.people()))
        .toList();
  }

  private static List<Bar> bars(List<Insight.Count> counts) {
    long most =
        counts.stream()
            .filter(count -> !count.isHidden())
            .mapToLong(Insight.Count::times)
            .max()
            .orElse(1);
    return counts.stream()
        .map(count ->
            count.isHidden()
                ? new Bar(count.key(), 0, "")
                : new Bar(
                    count.key(), (int) (100 * count.times() / most), Long.toString(count.times())))
        .toList();
  }

  /// Of a hundred answers and questions without one, so many were answers; empty for too few.
  private String rate(List<Insight.Count> cards) {
    long given = cards.stream().mapToLong(Insight.Count::times).sum();
    List<QuestionBook.Kept> kept = shelf.ports().questions().kept(MOST_QUESTIONS);
    long all = given + kept.size();
    boolean few = all < Insight.Count.FEWEST || kept.size() < Insight.Count.FEWEST;
    return few ? "" : Long.toString(Math.round(100.0 * given / all)) + " %";
  }

  private List<Hour> hours(Visit visit, List<Insight.Count> counts) {
    Map<Integer, Insight.Count> byHour = new HashMap<>();
    counts.forEach(count -> byHour.put(Integer.parseInt(count.key()), count));
    long most = counts.stream().mapToLong(Insight.Count::times).max().orElse(1);
    List<Long> open = shelf.ports().publishing().asking(known -> open(known, visit.now()));
    List<Hour> hours = new ArrayList<>();
    for (int hour = 0; hour < WEEK; hour++) {
      Optional<Insight.Count> count =
          Optional.ofNullable(byHour.get(hour)).filter(one -> !one.isHidden());
      hours.add(
          new Hour(
              count.map(one -> 1 + (int) (3 * one.times() / most)).orElse(0),
              open.get(hour),
              count.map(one -> Long.toString(one.times())).orElse("")));
    }
    return hours;
  }

  private static List<Long> open(Knowledge known, Instant now) {
    ZonedDateTime monday =
        now.atZone(Hotlines.ZONE)
            .truncatedTo(ChronoUnit.DAYS)
            .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
    List<Long> open = new ArrayList<>();
    for (int hour = 0; hour < WEEK; hour++) {
      Instant at = monday.plusHours(hour).plusMinutes(30).toInstant();
      open.add(
          known.hotlines().directory(at, Optional.empty()).others().stream()
              .filter(entry -> entry.offer().state().isOpen() && !entry.offer().unverified())
              .count());
    }
    return open;
  }

  private void table(Visit visit) {
    Instant since = since(visit);
    StringBuilder table = new StringBuilder("what,key,messages\r\n");
    rows(table, "day", insight.days(since));
    rows(table, "level", insight.levels(since));
    rows(table, "hour_of_week", insight.hours(since));
    rows(table, "topic", insight.topics(since));
    rows(table, "card", insight.cards(since));
    visit
        .context()
        .header("Content-Disposition", "attachment; filename=\"lang-nghe.csv\"")
        .contentType("text/csv; charset=utf-8")
        .result(table.toString());
  }

  private static void rows(StringBuilder table, String what, List<Insight.Count> counts) {
    for (Insight.Count count : counts) {
      String number = count.isHidden() ? "<10" : Long.toString(count.times());
      table.append(what).append(',').append(count.key()).append(',').append(number).append("\r\n");
    }
  }
}
