package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.langnghe.knowledge.signals.SmallContent.context;
import static vn.langnghe.knowledge.signals.SmallContent.signal;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What editors are told about rules that cannot be used or do not do what their examples say.
class RuleFilesTest {
  private static final String GOOD = signal("a.wish", 3, "muốn chết");

  @TempDir private Path folder;
  private SmallContent content;

  @BeforeEach
  void smallContent() {
    content = new SmallContent(folder);
  }

  @Test
  void goodRulesHaveNoProblems() {
    assertThat(content.signals(GOOD).problems()).isEmpty();
  }

  @Test
  void faultyPhraseIsNamedWithItsLine() {
    content.signals(signal("a.wish", 3, "(muốn chết"));
    assertOne("signals/some.yaml", 7, "'(' is not closed");
  }

  @Test
  void unknownWordListIsNamed() {
    content.signals(signal("a.wish", 3, "<nowhere> chết"));
    assertOne("signals/some.yaml", 7, "<nowhere>");
  }

  @Test
  void unknownContextIsNamed() {
    content.signals(signal("a.wish", 3, "muốn chết", "unless: [nowhere]"));
    assertOne("signals/some.yaml", 2, "no context 'nowhere'");
  }

  @Test
  void unknownTopicIsNamed() {
    content.signals(GOOD.replace("[suicide]", "[suicide, weather]"));
    assertOne("signals/some.yaml", 4, "'weather'");
  }

  @Test
  void unknownSourceIsNamed() {
    content.signals(GOOD.replace("SRC", "NOWHERE"));
    assertOne("signals/some.yaml", 6, "'NOWHERE'");
  }

  @Test
  void missingSourceIsAProblem() {
    content.signals(GOOD.replace("    source: SRC\n", ""));
    assertOne("signals/some.yaml", 2, "names no source");
  }

  @Test
  void idThatStandsTwiceIsNamed() {
    content.signals(GOOD, GOOD);
    assertOne("signals/some.yaml", 9, "'a.wish' stands twice");
  }

  @Test
  void wordListThatStandsTwiceIsNamed() {
    content.signals(GOOD).write("signals/words2.yaml", "words:\n  want: [mong]\n");
    assertOne("signals/words2.yaml", 2, "'want' stands twice");
  }

  @Test
  void levelAboveFourIsRefused() {
    content.signals(GOOD.replace("level: 3", "level: 5"));
    assertOne("signals/some.yaml", 3, "level");
  }

  @Test
  void unknownScopeIsRefused() {
    content.signals(GOOD).contexts(context("negated", "cancel", "behind 3", "không"));
    assertOne("signals/contexts.yaml", 4, "scope");
  }

  @Test
  void unknownFieldIsRefused() {
    content.signals(signal("a.wish", 3, "muốn chết", "levle: 4"));
    assertOne("signals/some.yaml", 9, "levle");
  }

  @Test
  void everyProblemIsToldAtOnce() {
    content.signals(
        signal("a.wish", 3, "(muốn chết"), signal("a.other", 3, "<nowhere>", "unless: [gone]"));
    assertThat(content.problems())
        .extracting(problem -> problem.wrong().toString())
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void exampleThatDoesNotFireIsNamed() {
    content.signals(
        GOOD.replace("[\"muốn chết\"]\n", "[\"muốn chết\", \"chán đời\"]\n")
            .replace("phrases: [\"muốn chết\", \"chán đời\"]", "phrases: [\"muốn chết\"]"));
    assertOne("signals/some.yaml", 8, "does not fire on its example: 'chán đời'");
  }

  @Test
  void counterexampleThatFiresIsNamed() {
    content.signals(signal("a.wish", 3, "muốn chết", "counterexamples: [\"nóng muốn chết\"]"));
    assertOne("signals/some.yaml", 9, "fires on its counterexample: 'nóng muốn chết'");
  }

  @Test
  void exampleThatAContextTakesAwayNamesTheContext() {
    content
        .contexts(context("negated", "cancel", "message", "(không|muốn)"))
        .signals(signal("a.wish", 3, "muốn chết", "unless: [negated]"));
    assertOne("signals/some.yaml", 8, "taken away by the context 'negated'");
  }

  @Test
  void contextIsCheckedAgainstItsOwnExamples() {
    content.signals(GOOD).contexts(context("story", "cancel", "message", "phim"));
    assertOne("signals/contexts.yaml", 7, "'story' does not fire on its example: 'không muốn'");
  }

  private void assertOne(String file, int line, String wrong) {
    assertThat(content.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(file);
          assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
          assertThat(problem.wrong().toString()).contains(wrong);
          assertThat(problem.remedy().toString()).isNotBlank();
        });
  }
}
