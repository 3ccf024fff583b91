package vn.langnghe.bot.channel.intake;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.channel.Channel;

/// A channel to a platform on the network, with a life of its own. What fails while it runs is told
/// by [#health], tried again, and never stops another channel.
public interface PlatformChannel extends Channel, AutoCloseable {
  /// Begins to receive. Returns at once; a platform that cannot be reached is tried again.
  void start();

  /// Where the platform delivers by itself; empty where we ask it.
  Optional<Hook> hook();

  /// Asks the platform whether everything is set up. May take some seconds; changes nothing.
  List<Check> check();

  /// Stops receiving; what was kept is handed in after the next start.
  @Override
  void close();

  /// One thing that was looked at.
  ///
  /// @param what such as `token`
  /// @param good whether it is as it should be
  /// @param tells what was found, and what to do where it is not good, in one line without secrets
  record Check(String what, boolean good, String tells) {}
}
