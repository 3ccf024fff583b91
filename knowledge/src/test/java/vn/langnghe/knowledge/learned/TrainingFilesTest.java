package vn.langnghe.knowledge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.evaluation.TriageSet;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

class TrainingFilesTest {
  private static final String GOOD = "2\tbullying,general\tother\tteencode\tbn e bị cả lớp né\n";
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @Test
  void aLineBecomesAnExample() throws IOException {
    List<Example> examples = read("# a remark\n" + GOOD);
    assertThat(examples).hasSize(1);
    Example example = examples.getFirst();
    assertThat(example.level()).isEqualTo(Level.CONCERN);
    assertThat(example.topics()).containsExactly(Topic.BULLYING, Topic.GENERAL);
    assertThat(example.subject()).isEqualTo(Subject.OTHER);
    assertThat(example.toString()).doesNotContain("lớp");
    assertThat(problems.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2\tbullying\tother\tbn e bị cả lớp né",
        "5\tbullying\tother\tteencode\tx",
        "2\tweather\tother\tteencode\tx",
        "2\tbullying\tdog\tteencode\tx",
        "2\tbullying\tother\tshouting\tx",
        "2\t-\tother\tteencode\tx",
        "0\tbullying\tself\tteencode\tx",
        "2\tbullying,general\tother\tteencode\tbn e bị cả lớp né"
      })
  void anUnusableLineIsAProblemAtItsPlace(String line) throws IOException {
    assertThat(read(GOOD + line + "\n")).hasSize(1);
    assertThat(problems.list()).extracting(Problem::line).containsExactly(2);
  }

  @Test
  void theShippedExamplesAreManyUsableAndNotThoseThatMeasure() throws IOException {
    Path content = Starter.ROOT.resolve("knowledge/content");
    List<Example> examples = TrainingFiles.read(Starter.ROOT, content, problems);
    assertThat(problems.list()).isEmpty();
    assertThat(examples).hasSizeGreaterThan(8_000);
    assertThat(examples).extracting(Example::level).contains(Level.values());
    Set<String> measuring = new HashSet<>();
    for (Path file :
        Folder.files(Starter.ROOT, content.resolve("evaluation"), ".jsonl", problems)) {
      String set = String.valueOf(file.getFileName());
      if (set.startsWith("triage")) {
        TriageSet.of(Files.readString(file), set, problems)
            .lines()
            .forEach(line -> measuring.add(line.text()));
      }
    }
    assertThat(problems.list()).isEmpty();
    assertThat(measuring).hasSizeGreaterThan(2_000);
    assertThat(examples).extracting(Example::text).filteredOn(measuring::contains).isEmpty();
  }

  private List<Example> read(String text) throws IOException {
    Files.createDirectories(folder.resolve("training"));
    Files.writeString(folder.resolve("training/a.tsv"), text);
    return TrainingFiles.read(folder, folder, problems);
  }
}
