package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;

class TriageReportTest {
  /// Every message is the number of the level that it will be rated at.
  private final TriageReport report =
      TriageReport.of(
          new TriageSet(
              List.of(
                  line("a", "4", 4, Topic.SUICIDE, "standard"),
                  line("b", "2", 4, Topic.SUICIDE, "teencode"),
                  line("c", "1", 3, Topic.BULLYING, "teencode"),
                  line("d", "3", 2, Topic.BULLYING, "standard"),
                  line("e", "2", 1, Topic.GENERAL, "standard"),
                  line("f", "0", 0, Topic.GENERAL, "standard"),
                  line("g", "2", 0, Topic.GENERAL, "standard"))),
          text -> rated(Integer.parseInt(text)));

  @Test
  void sensitivityCountsMessagesAtLeastAsDangerous() {
    assertThat(report.sensitivity(Level.CONCERN)).isEqualTo(new Share(3, 4));
    assertThat(report.sensitivity(Level.HIGH)).isEqualTo(new Share(1, 3));
    assertThat(report.sensitivity(Level.IMMINENT)).isEqualTo(new Share(1, 2));
  }

  @Test
  void specificityCountsHarmlessMessagesWithoutAHotline() {
    assertThat(report.specificity()).isEqualTo(new Share(1, 2));
  }

  @Test
  void dangerousMissIsStatedDangerWithoutAHotline() {
    assertThat(report.dangerousMisses()).extracting(one -> one.line().id()).containsExactly("c");
  }

  @Test
  void errorsAreMessagesOnTheWrongSideOfTheRouteTheMostDangerousFirst() {
    assertThat(report.errors()).extracting(one -> one.line().id()).containsExactly("c", "e", "g");
  }

  @Test
  void worstTopicAndRegisterAreTold() {
    assertThat(report.worstTopic()).contains(Topic.BULLYING);
    assertThat(report.byTopic())
        .containsOnlyKeys(Topic.SUICIDE, Topic.BULLYING)
        .containsEntry(Topic.BULLYING, new Share(1, 2));
    assertThat(report.byRegister())
        .containsEntry("teencode", new Share(1, 2))
        .containsEntry("standard", new Share(2, 2));
  }

  @Test
  void topicAndSubjectAreMeasuredAtTheCrisisRoute() {
    assertThat(report.mainTopic()).isEqualTo(new Share(2, 4));
    assertThat(report.subject()).isEqualTo(new Share(4, 4));
  }

  @Test
  void emptySetHasNoWorstTopic() {
    assertThat(TriageReport.of(new TriageSet(List.of()), text -> rated(0)).worstTopic()).isEmpty();
  }

  private static TriageLine line(String id, String text, int level, Topic topic, String register) {
    return new TriageLine(id, text, Level.of(level), List.of(topic), Subject.SELF, register);
  }

  private static Finding rated(int level) {
    return new Finding(
        Level.of(level),
        level == 0 ? List.of() : List.of(Topic.SUICIDE),
        Subject.SELF,
        Set.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
