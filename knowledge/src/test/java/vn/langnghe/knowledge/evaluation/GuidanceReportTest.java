package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.guidance.Match.Confidence;

class GuidanceReportTest {
  /// Every question is what will be found for it: `!` for sure, then the slugs.
  private final GuidanceReport report =
      GuidanceReport.of(
          new GuidanceSet(
              List.of(
                  line("a", "! sleep", "sleep"),
                  line("b", "breakup sleep", "sleep"),
                  line("c", "! breakup", "sleep", "breakup"),
                  line("d", "! breakup", "sleep"),
                  line("e", "! sleep", null),
                  line("f", "sleep", null),
                  line("g", "breakup", "unwritten"))),
          GuidanceReportTest::found,
          Set.of("sleep", "breakup"));

  @Test
  void hitCountsTheRightCardAmongTheFirst() {
    assertThat(report.hit(1)).isEqualTo(new Share(1, 4));
    assertThat(report.hit(3)).isEqualTo(new Share(2, 4));
    assertThat(report.meanReciprocalRank()).isCloseTo(1.5 / 4, within(1e-9));
  }

  @Test
  void questionThatNoCardAnswersShouldBeDeclined() {
    assertThat(report.declined()).isEqualTo(new Share(2, 3));
  }

  @Test
  void answerWithACardThatDoesNotFitIsWrong() {
    assertThat(report.wronglyAnswered()).isEqualTo(new Share(2, 4));
  }

  @Test
  void missedQuestionsAreListed() {
    assertThat(report.missed()).extracting(one -> one.line().id()).containsExactly("c", "d");
  }

  private static GuidanceLine line(
      String id, String text, @org.jspecify.annotations.Nullable String slug, String... also) {
    return new GuidanceLine(id, text, Optional.ofNullable(slug), Set.of(also), "standard");
  }

  private static Match found(String text) {
    boolean sure = text.startsWith("! ");
    return new Match(
        sure ? Confidence.SURE : Confidence.UNSURE,
        Arrays.stream(text.replace("! ", "").split(" "))
            .map(slug -> new Match.Hit(slug, 0.5))
            .toList());
  }
}
