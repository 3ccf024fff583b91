package vn.langnghe.bot.channel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/// How much one visitor and one address may send: a bucket for each that refills over a minute. The
/// first message of a visitor is never held back.
final class Throttle {
  private static final long MINUTE_MILLIS = 60_000;

  private final WebChannel.Limits limits;
  private final InstantSource clock;
  private final Cache<String, Bucket> visitors = buckets();
  private final Cache<String, Bucket> addresses = buckets();

  Throttle(WebChannel.Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// True when a message may be handed in now.
  boolean allows(String visitor, String address) {
    long now = clock.millis();
    boolean first = visitors.getIfPresent(visitor) == null;
    boolean visitorFine =
        visitors.get(visitor, key -> new Bucket(limits.visitorPerMinute(), now)).take(now);
    boolean addressFine =
        addresses.get(address, key -> new Bucket(limits.addressPerMinute(), now)).take(now);
    return first || (visitorFine && addressFine);
  }

  private static Cache<String, Bucket> buckets() {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(Duration.ofMinutes(10))
        .build();
  }

  /// A token bucket that holds one minute's worth.
  private static final class Bucket {
    private final int perMinute;
    private double tokens;
    private long filledAt;

    Bucket(int perMinute, long now) {
      this.perMinute = perMinute;
      this.tokens = perMinute;
      this.filledAt = now;
    }

    synchronized boolean take(long now) {
      tokens = Math.min(perMinute, tokens + (double) (now - filledAt) * perMinute / MINUTE_MILLIS);
      filledAt = now;
      if (tokens < 1) {
        return false;
      }
      tokens -= 1;
      return true;
    }
  }
}
