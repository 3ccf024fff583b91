package vn.langnghe.bot.question;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// How long people waited until a counsellor took their case, and how many were taken. Where fewer
/// than ten people are behind a number, it is hidden.
///
/// @param hours for each hour of the day, where the service is
/// @param all of the hours that are shown, and of the others where they are ten people together:
///   else these few could be told by subtracting
public record Waits(List<Figure> hours, Figure all) {
  /// Who began to wait so shortly ago may still be taken, and is not counted yet.
  public static final Duration STILL_WAITS = Duration.ofHours(1);

  /// Rates are rounded, so that ten people more or less one do not tell of the one.
  private static final int STEP = 5;

  private static final int DAY = 24;

  public Waits {
    hours = List.copyOf(hours);
  }

  /// Somebody began to wait.
  ///
  /// @param person the conversation; counted, never shown
  /// @param taken when the first counsellor took the case; empty when nobody did
  public record Wait(String person, Instant begun, Optional<Instant> taken) {
    /// How long, in seconds, where somebody came.
    Optional<Long> seconds() {
      return taken.map(at -> Math.max(0, Duration.between(begun, at).toSeconds()));
    }

    @Override
    public String toString() {
      return "Wait[" + begun + ", " + taken + "]";
    }
  }

  /// Numbers of one hour of the day.
  ///
  /// @param waits how often somebody waited; empty where too few people are behind it
  /// @param percent of these, so many were taken, rounded to five; empty for too few
  /// @param median half of those who were taken waited at most so many minutes; empty for too few
  /// @param ninety nine of ten of them waited at most so many minutes; empty for too few
  public record Figure(
      OptionalInt waits, OptionalInt percent, OptionalInt median, OptionalInt ninety) {
    static Figure of(List<Wait> waits) {
      boolean few = isFew(waits);
      List<Wait> taken = waits.stream().filter(wait -> wait.taken().isPresent()).toList();
      boolean fewTaken = isFew(taken);
      List<Long> seconds =
          taken.stream().flatMap(wait -> wait.seconds().stream()).sorted().toList();
      return new Figure(
          few ? OptionalInt.empty() : OptionalInt.of(waits.size()),
          few
              ? OptionalInt.empty()
              : OptionalInt.of(STEP * Math.round(100f * taken.size() / waits.size() / STEP)),
          fewTaken ? OptionalInt.empty() : OptionalInt.of(minutes(seconds, 0.5)),
          fewTaken ? OptionalInt.empty() : OptionalInt.of(minutes(seconds, 0.9)));
    }

    private static boolean isFew(List<Wait> waits) {
      return waits.stream().map(Wait::person).distinct().count() < Insight.Count.FEWEST;
    }

    /// Of sorted seconds the nearest rank, in minutes begun.
    private static int minutes(List<Long> seconds, double share) {
      int rank = (int) Math.ceil(share * seconds.size());
      return (int) Math.ceilDiv(seconds.get(Math.max(0, rank - 1)), 60);
    }
  }

  /// The figures of what happened.
  ///
  /// @param now who waits since less than an hour before is left out, unless somebody came
  public static Waits of(List<Wait> waits, Instant now) {
    List<Wait> counted =
        waits.stream()
            .filter(
                wait -> wait.taken().isPresent() || wait.begun().plus(STILL_WAITS).isBefore(now))
            .toList();
    List<List<Wait>> byHour = new ArrayList<>();
    IntStream.range(0, DAY).forEach(hour -> byHour.add(new ArrayList<>()));
    counted.forEach(wait -> byHour.get(wait.begun().atZone(Hotlines.ZONE).getHour()).add(wait));
    List<Wait> hidden = byHour.stream().filter(Figure::isFew).flatMap(List::stream).toList();
    List<Wait> all =
        Figure.isFew(hidden)
            ? byHour.stream().filter(hour -> !Figure.isFew(hour)).flatMap(List::stream).toList()
            : counted;
    return new Waits(byHour.stream().map(Figure::of).toList(), Figure.of(all));
  }
}
