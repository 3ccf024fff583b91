package vn.langnghe.bot;

import java.io.PrintWriter;
import java.util.List;
import vn.langnghe.bot.channel.intake.PlatformChannel;

/// Asks every channel how it is set up and prints one line for each thing.
final class Checkup {
  private final PrintWriter out;

  Checkup(PrintWriter out) {
    this.out = out;
  }

  /// @return true when everything is as it should be
  boolean tell(Platforms platforms) {
    if (platforms.channels().isEmpty()) {
      out.println("bot.yaml names no channels; only the web chat is served. See docs/channels.md.");
    }
    boolean good = true;
    for (PlatformChannel channel : platforms.channels()) {
      List<PlatformChannel.Check> checks = channel.check();
      checks.forEach(check ->
          out.printf(
              "%-20s %-5s %-12s %s%n",
              channel.name(), check.good() ? "ok" : "WRONG", check.what(), check.tells()));
      good &= checks.stream().allMatch(PlatformChannel.Check::good);
      channel.close();
    }
    out.flush();
    return good;
  }
}
