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

class MeaningsTest {
  private static final Reader READER = Reader.of(TextRules.NONE);

  @TempDir Path content;

  @Test
  void aNameBeginsWhereItsWordsBegin() throws IOException {
    yaml("meanings:\n  debt: [nợ, \"tín dụng đen\"]\n  money: [tiền]\n");
    Meanings meanings = load();
    List<Meanings.Named> named = named(meanings, "em vay tín dụng đen hết tiền");
    assertThat(named.get(2).broad()).containsExactly("debt");
    assertThat(named.get(6).broad()).containsExactly("money");
    assertThat(named.get(3).broad()).isEmpty();
    assertThat(named(meanings, "em vay tin dung den").get(2).broad()).containsExactly("debt");
    assertThat(named(meanings, "em vay tín dụng").get(2).broad()).isEmpty();
  }

  @Test
  void aNarrowNameWithinLongerWordsIsLeftOut() throws IOException {
    yaml("meanings:\n  death: [chết]\n");
    thesaurus("d-die: chết, muốn chết\no-laugh: cười muốn chết, cười\n");
    List<Meanings.Named> joke = named(load(), "cười muốn chết");
    assertThat(joke.getFirst().narrow()).containsExactly("o-laugh");
    assertThat(joke.get(1).narrow()).isEmpty();
    assertThat(joke.get(2).narrow()).isEmpty();
    assertThat(joke.get(2).broad()).as("broad names stay").containsExactly("death");
    List<Meanings.Named> meant = named(load(), "em muốn chết");
    assertThat(meant.get(1).narrow()).containsExactly("d-die");
  }

  @Test
  void faultsOfAThesaurusAreNamedWithTheirLine() throws IOException {
    thesaurus("# remark\nd-die: chết,, tử\nmẹ, má\nd-die: mất\np-mother: mẹ, mẹ\n");
    Problems problems = new Problems();
    Meanings.load(content, content, READER, problems);
    assertThat(problems.list())
        .extracting(Problem::toString)
        .satisfiesExactly(
            empty -> assertThat(empty).contains("text/thesaurus-x.txt:2").contains("empty"),
            nameless -> assertThat(nameless).contains("thesaurus-x.txt:3").contains("name"),
            twice -> assertThat(twice).contains("thesaurus-x.txt:4").contains("d-die"),
            word -> assertThat(word).contains("thesaurus-x.txt:5").contains("mẹ"));
  }

  @Test
  void theStarterThesaurusHasNoFault() {
    Path starter = Path.of(System.getProperty("langnghe.root"), "knowledge/content");
    Problems problems = new Problems();
    assertThat(Thesaurus.words(starter, starter, problems)).hasSizeGreaterThan(20_000);
    assertThat(problems.list()).isEmpty();
  }

  private Meanings load() {
    Problems problems = new Problems();
    Meanings meanings = Meanings.load(content, content, READER, problems);
    assertThat(problems.list()).isEmpty();
    return meanings;
  }

  private static List<Meanings.Named> named(Meanings meanings, String message) {
    return meanings.of(READER.read(message).tokens());
  }

  private void yaml(String text) throws IOException {
    write("meanings.yaml", text);
  }

  private void thesaurus(String text) throws IOException {
    write("thesaurus-x.txt", text);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(content.resolve("text"));
    Files.writeString(content.resolve("text").resolve(name), text);
  }
}
