package vn.langnghe.bot.inbox;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens to messages; the numbers operators watch. Thread-safe.
public final class Tally {
  /// What is counted.
  public enum Event {
    ACCEPTED,
    DUPLICATE,
    BUSY,
    NOT_KEPT,
    HANDLED,
    HANDLED_ELSEWHERE,
    ERASED,
    TURN_FAILED,
    TURN_TOO_SLOW,
    STORE_FAILED,
    /// The emergency card was shown past the store, because the store failed.
    TOLD_UNKEPT,
    SENT,
    SEND_RETRIED,
    /// The platform asked the channel to wait.
    SEND_THROTTLED,
    /// The platform's answer was lost.
    SEND_UNKNOWN,
    SEND_FAILED,
    /// A clock of a case came due.
    CLOCK_FIRED,
    /// The next step of a case should have happened a minute ago.
    CLOCK_LATE,
    /// Somebody was told of a case.
    PAGE_ACCEPTED,
    /// Nobody could be told of a case now.
    PAGE_UNREACHED,
    /// An open case had no owner or no next step; stays at zero.
    CASE_FORGOTTEN,
    /// A clock of a hand-over or of a visit came due.
    HAND_OVER_DUE,
    /// A partner's mail or system took a letter.
    HAND_OVER_DELIVERED,
    /// A letter could not be delivered now.
    HAND_OVER_RETRIED,
    /// Two calls in a row to a hotline failed.
    LINE_ALARM
  }

  private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

  /// Everything at zero.
  public Tally() {
    for (Event event : Event.values()) {
      counts.put(event, new LongAdder());
    }
  }

  /// Counts one.
  public void count(Event event) {
    adder(event).increment();
  }

  /// Counts several.
  public void count(Event event, long times) {
    adder(event).add(times);
  }

  /// How often something happened.
  public long of(Event event) {
    return adder(event).sum();
  }

  private LongAdder adder(Event event) {
    LongAdder adder = counts.get(event);
    if (adder == null) {
      throw new IllegalStateException("every event is counted");
    }
    return adder;
  }
}
