package vn.langnghe.bot.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
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
    List<String> team = IntStream.range(0, 8).mapToObj(number -> "c" + number).toList();
    try (LiveKnowledge live = new LiveKnowledge(Starter.load())) {
      CaseSimulation.Result result =
          CaseSimulation.run(Postgres.fresh(), live, Teams.shifts(team), 2026, CASES, MONTH);
      figures
          .count("cases", result.cases())
          .put("simulated_days", result.days())
          .count("without_owner_or_next_step", result.forgotten())
          .count("clocks_lost", result.lost())
          .count("clocks_fired_twice", result.twice())
          .count("double_speaker", result.doubleSpeaker())
          .put("answer_rate", result.answered())
          .put("mean_time_to_answer_s", result.meanSeconds())
          .count("kills", result.kills());
    }
    ClaimRace.Result race = ClaimRace.run(Postgres.fresh(), RACED);
    figures.count("claim_races", race.cases()).count("claimed_twice", race.twice());
    Path folder = Files.createTempDirectory("langnghe-relay");
    figures.put("relay_p99_ms", RelayRun.p99("jdbc:sqlite:" + folder.resolve("relay.db"), 500));
    return figures;
  }
}
