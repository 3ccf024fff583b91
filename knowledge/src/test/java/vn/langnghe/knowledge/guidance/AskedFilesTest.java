package vn.langnghe.knowledge.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.guidance.finder.Lesson;

class AskedFilesTest {
  @TempDir Path folder = Path.of(".");
  private final Problems problems = new Problems();

  @Test
  void textsAreGatheredByCardAndThoseOfNoCardApart() throws IOException {
    List<Lesson> lessons =
        read("# a remark\nsleep\tnam hoai khong ngu\n\n-\tmấy giờ đá banh\nsleep\ttrằn trọc");
    assertThat(problems.list()).isEmpty();
    assertThat(lessons).extracting(Lesson::slug).containsExactly("", "sleep");
    assertThat(lessons.get(1).questions()).containsExactly("nam hoai khong ngu", "trằn trọc");
    assertThat(lessons.getFirst().questions()).containsExactly("mấy giờ đá banh");
  }

  @Test
  void everyUnusableLineIsToldWithItsPlaceAndTheOthersAreKept() throws IOException {
    List<Lesson> lessons = read("sleep trằn trọc\nsheep\tđếm cừu\nsleep\tngủ đi\nsleep\tngủ đi");
    assertThat(problems.list()).extracting(Problem::line).containsExactly(1, 2, 4);
    assertThat(problems.list()).extracting(Problem::file).containsOnly("guidance/asked/a.tsv");
    assertThat(problems.list())
        .extracting(problem -> problem.wrong().toString())
        .containsExactly(
            "the line is not a slug and a text",
            "there is no card 'sheep'",
            "the text stands twice");
    assertThat(lessons).hasSize(1);
  }

  @Test
  void withoutTheFolderThereIsNothing() {
    assertThat(AskedFiles.read(folder, folder, Set.of("sleep"), problems)).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  private List<Lesson> read(String text) throws IOException {
    Path asked = Files.createDirectories(folder.resolve("guidance/asked"));
    Files.writeString(asked.resolve("a.tsv"), text);
    return AskedFiles.read(folder, folder, Set.of("sleep"), problems);
  }
}
