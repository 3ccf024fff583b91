package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;

class TextRulesTest {
  @TempDir private Path content;

  @Test
  void faultyLinesAreNamedWithTheirPlace() throws IOException {
    assertThat(problems("ko\tkhông\nmún\nko\tkho\nt\ttôi,\n"))
        .extracting(Problem::file, Problem::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("text/teencode.tsv", 2),
            org.assertj.core.groups.Tuple.tuple("text/teencode.tsv", 3),
            org.assertj.core.groups.Tuple.tuple("text/teencode.tsv", 4));
  }

  @Test
  void missingFileIsAProblem() {
    Problems problems = new Problems();
    TextRules.load(content, content, problems);
    assertThat(problems.list())
        .extracting(Problem::file)
        .containsExactly("text/teencode.tsv", "text/unmarked.txt");
  }

  @Test
  void readingOfSeveralWordsStaysTogether() throws IOException {
    write("ib\tnhắn tin, hộp thư\tnote\n");
    TextRules rules = TextRules.load(content, content, new Problems());
    assertThat(rules.readings("ib")).containsExactly(List.of("nhắn", "tin"), List.of("hộp", "thư"));
    assertThat(rules.readings("nhắn")).isEmpty();
  }

  private List<Problem> problems(String lines) throws IOException {
    write(lines);
    Problems problems = new Problems();
    TextRules.load(content, content, problems);
    return problems.list();
  }

  private void write(String lines) throws IOException {
    Files.createDirectories(content.resolve("text"));
    Files.writeString(content.resolve("text/teencode.tsv"), lines);
    Files.writeString(content.resolve("text/unmarked.txt"), "con");
  }
}
