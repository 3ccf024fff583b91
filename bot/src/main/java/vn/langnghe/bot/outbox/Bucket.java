package vn.langnghe.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import vn.langnghe.bot.channel.Pace.Rate;

/// A token bucket: fills at a rate, up to a burst. May go into debt, for what was sent beyond what
/// was asked. Not thread-safe.
final class Bucket {
  private final Rate rate;
  private double tokens;
  private Instant filled;

  Bucket(Rate rate, Instant now) {
    this.rate = rate;
    this.tokens = rate.burst();
    this.filled = now;
  }

  /// How many may go out now.
  int ready(Instant now) {
    fill(now);
    return rate.isFree() ? Integer.MAX_VALUE : (int) Math.max(0, Math.floor(tokens + 1e-9));
  }

  /// How long until one may go out; zero when it may now.
  Duration untilReady(Instant now) {
    fill(now);
    if (rate.isFree() || tokens >= 1 - 1e-9) {
      return Duration.ZERO;
    }
    return Duration.ofNanos((long) Math.ceil((1 - tokens) * nanosForOne()));
  }

  void take(int count, Instant now) {
    fill(now);
    tokens -= count;
  }

  /// True when it is as full as after a long silence.
  boolean isFull(Instant now) {
    fill(now);
    return tokens >= rate.burst();
  }

  private double nanosForOne() {
    return (double) rate.per().toNanos() / rate.count();
  }

  private void fill(Instant now) {
    if (rate.isFree()) {
      tokens = rate.burst();
      return;
    }
    long passed = Duration.between(filled, now).toNanos();
    if (passed > 0) {
      tokens = Math.min(rate.burst(), tokens + passed / nanosForOne());
      filled = now;
    }
  }
}
