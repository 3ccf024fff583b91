package vn.langnghe.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.evaluation.TriageSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.learned.TrainingFiles;

/// Corrected messages as lines that the readers of the two files understand.
class ExampleTest {
  private static final Corrected MISSED =
      new Corrected(
          Level.NONE,
          Level.HIGH,
          List.of(Topic.SUICIDE, Topic.SELF_HARM),
          Subject.SELF,
          "em \"xong\" rồi,\ttạm biệt «tên» nhé");

  private static final Corrected HARMLESS =
      new Corrected(Level.HIGH, Level.NONE, List.of(), Subject.OTHER, "cuoi muon chet voi con meo");

  @TempDir Path folder = Path.of(".");

  @Test
  void theGateReadsThem() {
    String words = Example.EVALUATION.with("", List.of(MISSED, HARMLESS, MISSED));
    Problems problems = new Problems();
    TriageSet set = TriageSet.of(words, "triage", problems);
    assertThat(problems.list()).isEmpty();
    assertThat(set.lines()).hasSize(2);
    assertThat(set.lines().getFirst().level()).isEqualTo(Level.HIGH);
    assertThat(set.lines().getFirst().topics()).containsExactly(Topic.SUICIDE, Topic.SELF_HARM);
    assertThat(set.lines().getFirst().register()).isEqualTo("standard");
    assertThat(set.lines().getLast().subject()).isEqualTo(Subject.OTHER);
    assertThat(set.lines().getLast().register()).isEqualTo("no_diacritics");
    assertThat(set.lines()).extracting(line -> line.id()).doesNotHaveDuplicates();
  }

  @Test
  void trainingReadsThem() throws Exception {
    String words = Example.TRAINING.with("", List.of(MISSED, HARMLESS));
    Files.createDirectories(folder.resolve("training"));
    Files.writeString(folder.resolve("training/corrected.tsv"), words);
    Problems problems = new Problems();
    var examples = TrainingFiles.read(folder, folder, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(examples).extracting(one -> one.level()).containsExactly(Level.HIGH, Level.NONE);
    assertThat(examples.getFirst().text()).isEqualTo("em \"xong\" rồi, tạm biệt «tên» nhé");
  }

  @Test
  void whatStandsThereStaysAndNothingStandsTwice() {
    String before = "{\"id\": \"x\"}\n";
    String once = Example.EVALUATION.with(before, List.of(MISSED));
    assertThat(once).startsWith(before).hasLineCount(2);
    assertThat(Example.EVALUATION.with(once, List.of(MISSED))).isEqualTo(once);
  }

  @Test
  void aMessageThatWasCorrectedAgainStandsOnceAsItWasCorrectedLast() {
    Corrected later =
        new Corrected(
            Level.NONE, Level.IMMINENT, List.of(Topic.SUICIDE), Subject.SELF, MISSED.text());
    for (Example example : Example.values()) {
      String once = example.with("", List.of(MISSED, HARMLESS));
      assertThat(example.holds(once, later)).isTrue();
      assertThat(
              example.holds(
                  once, new Corrected(Level.HIGH, Level.NONE, List.of(), Subject.SELF, "câu khác")))
          .isFalse();
      String again = example.with(once, List.of(later));
      assertThat(again).hasLineCount(2);
      assertThat(again).endsWith(example.line(later) + "\n");
    }
  }

  @Test
  void dangerWithoutATopicAndCalmWithOneAreNoCorrection() {
    assertThatThrownBy(() -> new Corrected(Level.NONE, Level.HIGH, List.of(), Subject.SELF, "chữ"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Corrected(Level.HIGH, Level.NONE, List.of(Topic.SUICIDE), Subject.SELF, "chữ"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(MISSED.toString()).doesNotContain("tạm biệt");
  }
}
