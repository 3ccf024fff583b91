package vn.langnghe.bot.channel.intake;

import java.time.Instant;
import java.util.Optional;

/// What a channel must remember over restarts (tokens, budgets), sealed. Failures of the store are
/// unchecked.
public interface ChannelNotes {
  /// What was noted under a name.
  Optional<byte[]> read(String channel, String name);

  /// Notes something in place of what stood there; returns after the commit.
  void write(String channel, String name, byte[] value, Instant at);
}
