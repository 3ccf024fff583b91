package vn.langnghe.bot.channel.zalo;

import java.time.InstantSource;
import java.util.Map;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.intake.Ports;

/// What the tests of both platforms stand on.
public final class Rigs {
  private static final PageTexts TEXTS =
      (key, language) -> Starter.knowledge().replies().text(key, language, Map.of()).text();

  private Rigs() {}

  /// Ports of a bench.
  public static Needs needs(Bench bench, Caller caller) {
    return needs(bench, caller, bench.clock());
  }

  /// Ports of a bench whose channel takes another clock for the time.
  public static Needs needs(Bench bench, Caller caller, InstantSource clock) {
    Ports ports =
        new Ports(
            bench,
            bench.store().raw(),
            bench.store().notes(),
            bench.store().leases(),
            TEXTS,
            clock,
            bench.threads(),
            "node");
    return new Needs(ports, caller, bench.store().transcripts(), bench.store().heard());
  }
}
