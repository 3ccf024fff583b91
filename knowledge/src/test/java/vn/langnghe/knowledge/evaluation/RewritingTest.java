package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problems;

/// Metamorphic: what is found in a message is found however it is typed.
class RewritingTest {
  private static final double MOST_POINTS = 2;

  /// The drop is a difference of two percentages.
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @EnumSource(Rewriting.class)
  void aMessageTypedOtherwiseIsRatedTheSame(Rewriting way) {
    Path file = Starter.ROOT.resolveSibling("shared/eval/triage-dev.jsonl");
    assumeTrue(Files.exists(file), "the development set is not at hand");
    TriageSet set = TriageSet.read(file, new Problems());
    assertThat(way.drop(set, Starter.knowledge().signals()::assess))
        .as("points lost when typed %s", way)
        .isLessThanOrEqualTo(MOST_POINTS + ROUNDING);
  }

  @Test
  void rewritingsAreWhatPeopleType() {
    assertThat(Rewriting.STRIPPED.apply("muốn chết")).isEqualTo("muon chet");
    assertThat(Rewriting.TEENCODE.apply("em không muốn")).isEqualTo("e k mún");
    assertThat(Rewriting.DECOMPOSED.apply("chết")).hasSize(6);
  }
}
