package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.files.Problems;

class TypedSpellingsTest {
  @TempDir private Path content;
  private Reader reader = Reader.of(TextRules.NONE);

  @BeforeEach
  void readsTheRules() throws IOException {
    Files.createDirectories(content.resolve("text"));
    Files.writeString(
        content.resolve("text/teencode.tsv"),
        """
        # comment
        ko\tkhông
        hong\tkhông
        mún\tmuốn
        tutu\ttự tử
        t\ttôi, tao
        k\tkhông
        ch\tchưa, chị
        a\tanh
        """);
    Files.writeString(content.resolve("text/unmarked.txt"), "em con anh cha");
    Problems problems = new Problems();
    reader = Reader.of(TextRules.load(content, content, problems));
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void wordWithMarksStandsOnlyForItself() {
    assertThat(finds("từ từ", "tự", "tử")).isFalse();
    assertThat(finds("chét", "chết")).isFalse();
    assertThat(finds("tự tử", "tự", "tử")).isTrue();
  }

  @Test
  void wordWithoutMarksMayStandForAnyMarkedForm() {
    assertThat(finds("tu tu", "tự", "tử")).isTrue();
    assertThat(finds("tu tu", "từ", "từ")).isTrue();
  }

  @Test
  void wordOfAPhraseWithoutMarksIsFoundOnlyWithoutMarks() {
    assertThat(finds("con", "con")).isTrue();
    assertThat(finds("còn", "con")).isFalse();
  }

  @Test
  void everydayUnmarkedWordStandsForItselfAmongMarkedWords() {
    assertThat(finds("vợ đánh con tôi", "còn")).isFalse();
    assertThat(finds("vợ đánh con tôi", "con")).isTrue();
    assertThat(finds("vo danh con toi", "còn")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chết",
        "CHẾT",
        "chếttttt",
        "c.h.ế.t",
        "c h ế t",
        "c-h-ế-t",
        "ch-ết",
        "ch.ết",
        "chê't",
        "chê’t",
        "chê/t",
        "chêt",
        "cheets",
        "chetes",
        "cheest",
        "chết!!!",
        "“chết”",
        "ch\u200bết",
        "ch\u0000ết",
        "c\u00adhết",
        "ch\u0337ế\u0337t",
        "𝐜𝐡ế𝐭",
        "chet",
        "CHET",
        "chetttt",
        "c h e t",
        "ch-et",
        "c*h*e*t"
      })
  void hiddenAndSlippedSpellingsAreFound(String typed) {
    assertThat(finds(typed, "chết")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tự tử", "tự_tử", "tựtử", "t.ự t.ử", "tuwj tuwr", "tutu", "t u t u", "t ự t ử"})
  void hiddenPairOfWordsIsFound(String typed) {
    assertThat(finds(typed, "tự", "tử")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ko", "koooo", "hong", "hongggg", "khoong", "khôngggg", "k", "Ko", "khong"})
  void shortSpellingsOfNoAreFound(String typed) {
    assertThat(finds(typed, "không")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "tooi,tôi",
    "rồoi,rồi",
    "nhiềèu,nhiều",
    "mìnhh,mình",
    "thuôcs,thuốc",
    "muoons,muốn",
    "đưowcj,được"
  })
  void slippedKeysAreFound(String typed, String meant) {
    assertThat(finds(typed, meant)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"hoà,hòa", "thuý,thúy", "khoẻ,khỏe", "kỹ,kĩ", "lý,lí", "mỹ,mĩ", "uỷ,ủy"})
  void spellingsOfOneSyllableAreOne(String typed, String meant) {
    assertThat(finds(typed, meant)).isTrue();
    assertThat(finds(meant, typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"hai,hay", "tai,tay", "quí,cúi", "thuý,thui"})
  void differentSyllablesStayDifferent(String typed, String other) {
    assertThat(finds(typed, other)).isFalse();
  }

  @Test
  void decomposedTextReadsLikeComposedText() {
    String typed = "em muốn tự tử, hoà";
    assertThat(terms(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(terms(typed));
  }

  @Test
  void shortSpellingKeepsAllItsReadings() {
    assertThat(finds("t", "tôi")).isTrue();
    assertThat(finds("t", "tao")).isTrue();
  }

  @Test
  void shortSpellingOfAnUnmarkedWordStandsForNoMarkedOne() {
    assertThat(finds("a", "anh")).isTrue();
    assertThat(finds("a", "ảnh")).isFalse();
  }

  @Test
  void wordsThatAreJoinedByASignStayWordsToo() {
    assertThat(finds("k.em", "không", "em")).isTrue();
    assertThat(finds("mệt.Em muốn", "em", "muốn")).isTrue();
  }

  @Test
  void missingSpaceIsFound() {
    assertThat(finds("muốnchết", "muốn", "chết")).isTrue();
    assertThat(finds("muonchet", "muốn", "chết")).isTrue();
  }

  @Test
  void wordsKnowWhereTheyStand() {
    Reading reading = reader.read("Em  c.h.ế.t, mệt");
    assertThat(reading.words(1, 2)).isEqualTo("c.h.ế.t, mệt");
  }

  @Test
  void whatWasWrittenIsNotShown() {
    Reading reading = reader.read("bí mật");
    assertThat(reading.toString()).doesNotContain("bí");
    assertThat(reading.tokens().getFirst().toString()).doesNotContain("bí");
  }

  private boolean finds(String typed, String... words) {
    List<Set<String>> read = terms(typed);
    for (int i = 0; i + words.length <= read.size(); i++) {
      boolean all = true;
      for (int j = 0; j < words.length; j++) {
        all &= read.get(i + j).stream().anyMatch(reader.termsToFind(words[j])::contains);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private List<Set<String>> terms(String typed) {
    return reader.read(typed).tokens().stream().map(Token::terms).toList();
  }
}
