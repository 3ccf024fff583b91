package vn.langnghe.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Typed;

/// What was found must still be found however the message is typed, and what was left alone must
/// still be left alone. Runs over a labelled set named by `-Dlangnghe.labelled`; without one it is
/// skipped.
class MetamorphicTest {
  private static final double MOST_LOST = 0.02;
  private static final double MOST_NEW_ALARMS = 0.02;

  @ParameterizedTest
  @EnumSource(Rewriting.class)
  void rewritingNeitherHidesDangerNorInventsIt(Rewriting rewriting) {
    Path file = Path.of(System.getProperty("langnghe.labelled", "absent"));
    assumeThat(Files.exists(file)).as("a labelled set is named").isTrue();
    Random random = new Random(Typed.seed());
    List<TriageLine> lines = TriageSet.read(file, new Problems()).lines();
    List<TriageLine> found =
        lines.stream().filter(line -> line.level().isCrisisRoute() && rings(line.text())).toList();
    List<TriageLine> quiet =
        lines.stream().filter(line -> line.level() == Level.NONE && !rings(line.text())).toList();

    long lost = found.stream().filter(line -> !rings(rewriting.of(line.text(), random))).count();
    long alarms = quiet.stream().filter(line -> rings(rewriting.of(line.text(), random))).count();

    System.out.printf(
        "%s: %d of %d lost, %d of %d ring%n", rewriting, lost, found.size(), alarms, quiet.size());
    assertThat(lost).as("lost").isLessThanOrEqualTo((long) Math.ceil(MOST_LOST * found.size()));
    assertThat(alarms)
        .as("new alarms")
        .isLessThanOrEqualTo((long) Math.ceil(MOST_NEW_ALARMS * quiet.size()));
  }

  private static boolean rings(String text) {
    return Starter.knowledge().signals().assess(text).level().isCrisisRoute();
  }
}
