package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.store.Postgres;
import vn.langnghe.knowledge.LiveKnowledge;

/// A short run of the simulation, and of the race; the long ones are measured
/// (`-Dshow=escalation`).
class CaseSimulationTest {
  @TempDir Path folder = Path.of(".");

  @Test
  void nobodyIsLeftWithATeamThatWorksByDay() {
    holds("jdbc:sqlite:" + folder.resolve("day.db"), Teams.usual(), 11);
  }

  @Test
  void nobodyIsLeftOnTwoNodesOverOneServer() throws Exception {
    holds(Postgres.fresh(), Teams.shifts(List.of("a", "b", "c", "d")), 12);
  }

  private static void holds(String url, Policy policy, long seed) {
    try (LiveKnowledge live = new LiveKnowledge(Starter.load())) {
      CaseMonth result = CaseSimulation.run(url, live, policy, seed, 60, Duration.ofHours(30));
      assertThat(result.cases()).as("seed %d: %s", seed, result).isGreaterThan(45);
      assertThat(result.forgotten()).isZero();
      assertThat(result.lost()).isZero();
      assertThat(result.twice()).isZero();
      assertThat(result.doubleSpeaker()).isZero();
      assertThat(result.kills()).isPositive();
      assertThat(result.answerRate()).isBetween(0.1, 1.0);
    }
  }

  @Test
  void manyPressAtOnceAndEachCaseIsTakenOnce() throws Exception {
    ClaimRace.Result race = ClaimRace.run(Postgres.fresh(), 60);
    assertThat(race).isEqualTo(new ClaimRace.Result(60, 60, 0, 60 * 7));
  }
}
