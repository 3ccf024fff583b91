package vn.langnghe.bot.console.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts tries from one address, so that nobody tries many names from one place, nor keeps the
/// machine busy with hashing. Thread-safe.
final class Crowd {
  private static final int MOST = 60;

  private final Cache<String, AtomicInteger> tries =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  /// Counts one more; false when it is too many for these minutes.
  boolean lets(String address) {
    return tries.get(address, key -> new AtomicInteger()).incrementAndGet() <= MOST;
  }
}
