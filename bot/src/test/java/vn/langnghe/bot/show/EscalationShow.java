package vn.langnghe.bot.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import vn.langnghe.bot.CaseMonth;
import vn.langnghe.bot.CaseSimulation;
import vn.langnghe.bot.ClaimRace;
import vn.langnghe.bot.RelayRun;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.store.Postgres;
import vn.langnghe.knowledge.LiveKnowledge;

/// Cases over a month on a clock set by hand, the race for them, and the way of a counsellor's
/// words.
final class EscalationShow implements Show.Showing {
  private static final int CASES = Integer.getInteger("langnghe.cases", 10_000);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int HELPLINES = 2;
  private static final int COUNSELLORS = 10;
  private static final long SEED = 2026;
  private static final int RACED = 1_000;
  private static final int OPEN = 500;

  @Override
  public Figures measure() throws Exception {
    Figures figures = new Figures();
    try (WebService service = WebService.prepare()) {
      QueueRun.Result queue = QueueRun.run(service, OPEN);
      figures
          .count("queue_cases_shown", queue.cases())
          .put("queue_page_ms_500_cases", queue.p99())
          .put("queue_rss_mb", queue.megabytes());
    }
    CaseMonth month = months();
    figures
        .count("cases", month.cases())
        .put("simulated_days", month.days())
        .count("without_owner_or_next_step", month.forgotten())
        .count("clocks_lost", month.lost())
        .count("clocks_fired_twice", month.twice())
        .count("double_speaker", month.doubleSpeaker())
        .put("answer_rate", month.answerRate())
        .put("mean_time_to_answer_s", month.meanSeconds())
        .count("kills", month.kills());
    ClaimRace.Result race = ClaimRace.run(Postgres.fresh(), RACED);
    figures.count("claim_races", race.cases()).count("claimed_twice", race.twice());
    Path folder = Files.createTempDirectory("langnghe-relay");
    figures.put("relay_p99_ms", RelayRun.p99("jdbc:sqlite:" + folder.resolve("relay.db"), 500));
    return figures;
  }

  /// The month of all helplines together: each on two nodes over a database of its own, and all at
  /// the same time, so that no processor waits for the database of another.
  private static CaseMonth months() throws Exception {
    List<String> team = IntStream.range(0, COUNSELLORS).mapToObj(number -> "c" + number).toList();
    try (LiveKnowledge live = new LiveKnowledge(Starter.load());
        ExecutorService threads = Executors.newFixedThreadPool(HELPLINES)) {
      List<Future<CaseMonth>> months = new ArrayList<>();
      for (int i = 0; i < HELPLINES; i++) {
        String url = Postgres.fresh();
        long seed = SEED + i;
        months.add(
            threads.submit(() ->
                CaseSimulation.run(url, live, Teams.shifts(team), seed, CASES / HELPLINES, MONTH)));
      }
      CaseMonth all = months.getFirst().get();
      for (Future<CaseMonth> month : months.subList(1, months.size())) {
        all = all.and(month.get());
      }
      return all;
    }
  }
}
