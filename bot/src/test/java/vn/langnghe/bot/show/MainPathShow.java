package vn.langnghe.bot.show;

import java.nio.file.Path;
import java.time.Duration;

/// The main path: how long a turn takes, what matching costs over bare Lucene, how the service
/// starts, how it bears a load and a kill.
final class MainPathShow implements Show.Showing {
  private static final int VISITORS = 200;
  private static final int MESSAGES_PER_SECOND = 200;

  @Override
  public Figures measure() throws Exception {
    Figures figures = new Figures();
    benchmarks(figures);
    try (WebService service = WebService.prepare()) {
      figures.put("start_to_first_reply_s", seconds(service.startToFirstReply()));
      Path data = service.freshData();
      service.start(data);
      WebLoad warm = new WebLoad(service.address(), 100);
      warm.run(200, 10_000);
      warm.close();
      figures.put("rss_mb_after_10k", service.residentMegabytes());
      load(service, figures);
      service.kill();
      kill(service, figures);
    }
    return figures;
  }

  private static void benchmarks(Figures figures) throws Exception {
    Benchmarks turn = Benchmarks.run("TurnBenchmark\\.turn");
    figures.put("turn_p50_ms", turn.percentile("turn", 50));
    figures.put("turn_p99_ms", turn.percentile("turn", 99));
    Benchmarks bare = Benchmarks.run("StarterTriageBenchmark|StarterMatchBenchmark");
    figures.put("triage_ratio_bare_monitor", bare.mean("triage") / bare.mean("bareMonitor"));
    figures.put("match_ratio_bare_search", bare.mean("match=0") / bare.mean("bareSearch=0"));
  }

  private static void load(WebService service, Figures figures) throws Exception {
    try (WebLoad load = new WebLoad(service.address(), VISITORS)) {
      Duration took = load.run(MESSAGES_PER_SECOND, 60 * MESSAGES_PER_SECOND);
      figures.put("load_msgs_per_s", load.sent() / seconds(took));
      figures.put("load_p99_ms", load.percentile(0.99));
      figures.put("load_sent", load.sent());
      figures.put("load_answered_once", (double) load.answeredOnce());
    }
  }

  private static void kill(WebService service, Figures figures) throws Exception {
    Path data = service.freshData();
    service.start(data);
    try (WebLoad load = new WebLoad(service.address(), VISITORS)) {
      Thread killer = Thread.ofVirtual().start(() -> killAfter(Duration.ofSeconds(6), service));
      load.run(MESSAGES_PER_SECOND, 10 * MESSAGES_PER_SECOND);
      killer.join();
      service.start(data);
      figures.put("kill9_accepted", (double) load.accepted());
      figures.put(
          "kill9_unanswered", (double) load.unanswered(service.address(), Duration.ofSeconds(30)));
    }
  }

  private static void killAfter(Duration wait, WebService service) {
    try {
      Thread.sleep(wait);
      service.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
