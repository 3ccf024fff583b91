package vn.langnghe.bot.channel.intake;

import java.time.Duration;
import java.time.Instant;

/// Who does what only one node of a cluster may do at a time: poll a bot, refresh a token. Failures
/// of the store are unchecked: then nobody holds anything for sure.
public interface Leases {
  /// Takes or renews a lease.
  ///
  /// @param name what it is for, such as `poll:telegram:main`
  /// @param holder who wants it; a random name of this process
  /// @return false while another holder's lease runs
  boolean hold(String name, String holder, Duration length, Instant now);

  /// Gives a lease back, where this holder has it.
  void release(String name, String holder);
}
