package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;

class TriageFiguresTest {
  @Test
  void predictiveValueFollowsPrevalence() {
    TriageReport report =
        report(new int[] {2, 2, 2, 0, 0, 0, 0, 0}, new int[] {2, 2, 0, 0, 0, 0, 0, 2});
    assertThat(TriageFigures.predictiveValue(report, 0.5))
        .isCloseTo((2 / 3.0) / (2 / 3.0 + 1 / 5.0), within(1e-9));
    assertThat(TriageFigures.predictiveValue(report, 0.01)).isLessThan(0.04);
  }

  @Test
  void kappaIsOneForPerfectAndNoughtForChance() {
    assertThat(TriageFigures.kappa(report(new int[] {0, 1, 2, 3, 4}, new int[] {0, 1, 2, 3, 4})))
        .isEqualTo(1);
    assertThat(TriageFigures.kappa(report(new int[] {0, 0, 4, 4}, new int[] {0, 4, 0, 4})))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void aMissByTwoLevelsWeighsFourTimesOneByOne() {
    double one = TriageFigures.kappa(report(new int[] {0, 4, 2, 2}, new int[] {0, 4, 1, 2}));
    double two = TriageFigures.kappa(report(new int[] {0, 4, 2, 2}, new int[] {0, 4, 0, 2}));
    assertThat(1 - two).isGreaterThan(2 * (1 - one));
  }

  @Test
  void theWorstTopicAndRegisterAreNamedByTheirShares() {
    Map<String, Double> figures =
        TriageFigures.of(report(new int[] {2, 3, 4, 0}, new int[] {0, 3, 4, 0}));
    assertThat(figures)
        .containsEntry("messages", 4.0)
        .containsEntry("specificity", 1.0)
        .containsEntry("dangerous_misses", 0.0)
        .containsEntry("topic_suicide", 2 / 3.0)
        .containsEntry("worst_topic", 2 / 3.0);
    assertThat(figures.get("sensitivity_route_low")).isLessThan(2 / 3.0);
  }

  private static TriageReport report(int[] gold, int[] rated) {
    List<TriageLine> lines = new ArrayList<>();
    for (int i = 0; i < gold.length; i++) {
      List<Topic> topics = gold[i] == 0 ? List.of() : List.of(Topic.SUICIDE);
      lines.add(
          new TriageLine(
              "line-" + i,
              Integer.toString(rated[i]),
              Level.of(gold[i]),
              topics,
              Subject.SELF,
              "standard"));
    }
    return TriageReport.of(
        new TriageSet(lines),
        text ->
            new Finding(
                Level.of(Integer.parseInt(text)),
                List.of(),
                Subject.SELF,
                Set.of(),
                List.of(),
                List.of(),
                List.of()));
  }
}
