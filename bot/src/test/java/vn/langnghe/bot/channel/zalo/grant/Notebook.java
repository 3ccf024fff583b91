package vn.langnghe.bot.channel.zalo.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.intake.ChannelNotes;
import vn.langnghe.bot.channel.intake.Leases;

/// Notes and leases in memory, for tests that are not about the store; can be broken on purpose.
public final class Notebook implements ChannelNotes, Leases {
  private final Map<String, byte[]> notes = new HashMap<>();
  private final Map<String, Lease> leases = new HashMap<>();
  private boolean broken;

  private record Lease(String holder, Instant until) {}

  /// From now on nothing can be written, or again.
  public synchronized void broken(boolean now) {
    broken = now;
  }

  @Override
  public synchronized Optional<byte[]> read(String channel, String name) {
    return Optional.ofNullable(notes.get(channel + name)).map(byte[]::clone);
  }

  @Override
  public synchronized void write(String channel, String name, byte[] value, Instant at) {
    if (broken) {
      throw new IllegalStateException("broken on purpose");
    }
    notes.put(channel + name, value.clone());
  }

  @Override
  public synchronized boolean hold(String name, String holder, Duration length, Instant now) {
    Lease lease = leases.get(name);
    if (lease != null && !lease.holder().equals(holder) && lease.until().isAfter(now)) {
      return false;
    }
    leases.put(name, new Lease(holder, now.plus(length)));
    return true;
  }

  @Override
  public synchronized void release(String name, String holder) {
    leases.computeIfPresent(name, (key, lease) -> lease.holder().equals(holder) ? null : lease);
  }
}
