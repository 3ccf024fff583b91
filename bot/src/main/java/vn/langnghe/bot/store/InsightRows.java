package vn.langnghe.bot.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.langnghe.bot.question.Insight;
import vn.langnghe.bot.question.Waits;

/// Counts over the log of turns. The log holds no words; conversations are counted, never named.
public final class InsightRows implements Insight {
  /// Where the service is; the country has no summer time.
  private static final long ZONE_MILLIS = 7L * 60 * 60 * 1000;

  private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

  /// 1 January 1970 was a Thursday; the week begins on Monday.
  private static final long TO_MONDAY = 3 * DAY_MILLIS;

  private static final String CARD = "guidance/";

  private final Database database;

  InsightRows(Database database) {
    this.database = database;
  }

  @Override
  public List<Count> days(Instant since) {
    return counted("(at + " + ZONE_MILLIS + ") / " + DAY_MILLIS, since).stream()
        .map(one ->
            new Count(
                LocalDate.ofEpochDay(Long.parseLong(one.key())).toString(),
                one.times(),
                one.people()))
        .toList();
  }

  @Override
  public List<Count> levels(Instant since) {
    return counted("level", since);
  }

  @Override
  public List<Count> hours(Instant since) {
    return counted("((at + " + (ZONE_MILLIS + TO_MONDAY) + ") / 3600000) % 168", since);
  }

  private List<Count> counted(String key, Instant since) {
    return database.read(handle ->
        handle
            .createQuery(
                "select "
                    + key
                    + " as what, count(*) as times, count(distinct conversation_id) as people"
                    + " from turn_log where at >= :since group by 1 order by 1")
            .bind("since", since.toEpochMilli())
            .map((row, context) ->
                new Count(
                    Long.toString(row.getLong("what")),
                    row.getLong("times"),
                    row.getLong("people")))
            .list());
  }

  @Override
  public List<Count> cards(Instant since) {
    return listed("refs", InsightRows::card, since);
  }

  @Override
  public List<Count> topics(Instant since) {
    return listed("signals", InsightRows::topic, since);
  }

  /// The card of a text and its revision, such as `guidance/sleep.en@3f2a91`.
  private static Optional<String> card(String ref) {
    int end = ref.indexOf('@');
    return ref.startsWith(CARD)
        ? Optional.of(
            ref.substring(CARD.length(), end < 0 ? ref.length() : end).replaceAll("\\.en$", ""))
        : Optional.empty();
  }

  /// What a signal is about, such as `suicide` of `suicide.goodbye`.
  private static Optional<String> topic(String signal) {
    int end = signal.indexOf('.');
    return end > 0 ? Optional.of(signal.substring(0, end)) : Optional.empty();
  }

  private List<Count> listed(
      String column, Function<String, Optional<String>> name, Instant since) {
    Tally tally = new Tally();
    database.read(handle -> {
      handle
          .createQuery(
              "select " + column + " as what, conversation_id from turn_log where at >= :since")
          .bind("since", since.toEpochMilli())
          .map((row, context) -> Map.entry(row.getString("conversation_id"), row.getString("what")))
          .stream()
          .forEach(row -> {
            for (String one : row.getValue().split("[ ,]+")) {
              name.apply(one).ifPresent(key -> tally.add(key, row.getKey()));
            }
          });
      return true;
    });
    return tally.counts();
  }

  @Override
  public List<Waits.Wait> waits(Instant since) {
    Map<String, Waits.Wait> waiting = new HashMap<>();
    List<Waits.Wait> waits = new ArrayList<>();
    database.read(handle -> {
      handle
          .createQuery(
              "select case_id, conversation_id, at, what from case_event where at >= :since"
                  + " and (what = 'taken' or (what in ('opened', 'opened again') and who = 'person')) order by id")
          .bind("since", since.toEpochMilli())
          .map((row, context) ->
              new Happened(
                  row.getString(1),
                  row.getString(2),
                  Instant.ofEpochMilli(row.getLong(3)),
                  row.getString(4)))
          .stream()
          .forEach(one -> {
            Optional<Waits.Wait> before = Optional.ofNullable(waiting.remove(one.caseId()));
            if (one.what().equals("taken")) {
              before.ifPresent(wait ->
                  waits.add(new Waits.Wait(wait.person(), wait.begun(), Optional.of(one.at()))));
            } else {
              before.ifPresent(waits::add);
              waiting.put(one.caseId(), new Waits.Wait(one.person(), one.at(), Optional.empty()));
            }
          });
      return true;
    });
    waits.addAll(waiting.values());
    return waits;
  }

  private record Happened(String caseId, String person, Instant at, String what) {
    @Override
    public String toString() {
      return "Happened[" + what + "]";
    }
  }

  private static final class Tally {
    private final Map<String, Long> times = new HashMap<>();
    private final Map<String, Set<String>> people = new HashMap<>();

    void add(String key, String conversation) {
      times.merge(key, 1L, Long::sum);
      people.computeIfAbsent(key, missing -> new HashSet<>()).add(conversation);
    }

    List<Count> counts() {
      List<Count> counts = new ArrayList<>();
      times.forEach((slug, count) ->
          counts.add(new Count(slug, count, people.getOrDefault(slug, Set.of()).size())));
      counts.sort(Comparator.comparingLong(Count::times).reversed().thenComparing(Count::key));
      return counts;
    }
  }
}
