package vn.langnghe.bot;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// What happens when, on a clock that is set by hand; at one moment in the order it was put down.
final class Agenda {
  private final PriorityQueue<Happening> happenings =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::order));
  private long order;

  private record Happening(Instant at, long order, Runnable what) {}

  void add(Instant at, Runnable what) {
    happenings.add(new Happening(at, order++, what));
  }

  /// When the next thing happens.
  Optional<Instant> next() {
    return Optional.ofNullable(happenings.peek()).map(Happening::at);
  }

  /// Does what is to happen up to a moment, also what is put down on the way.
  void run(Instant now) {
    while (next().filter(at -> !at.isAfter(now)).isPresent()) {
      happenings.remove().what().run();
    }
  }
}
