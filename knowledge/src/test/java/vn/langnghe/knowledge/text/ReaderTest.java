package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problems;

class ReaderTest {
  private static final Problems PROBLEMS = new Problems();
  private static final Reader READER =
      Reader.of(TextRules.load(Starter.ROOT, Starter.ROOT.resolve("knowledge/content"), PROBLEMS));

  @Test
  void theStarterRulesHaveNoProblem() {
    assertThat(PROBLEMS.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chết, chết",
    "chet, chết",
    "cheets, chết",
    "chếtttt, chết",
    "c.h.ế.t, chết",
    "chê't, chết",
    "chớt, chết",
    "ko, không",
    "khoong, không",
    "hổng, không",
    "mún, muốn",
    "muoons, muốn",
    "soongs, sống",
    "thuôcs, thuốc",
    "nhiềèu, nhiều",
    "tooi, tôi",
    "hoà, hòa",
    "kĩ, kỹ",
    "CHẾT, chết",
    "tuwj, tự",
    "mìnhh, mình",
    "rồoi, rồi"
  })
  void isReadAs(String typed, String meant) {
    assertThat(finds(typed, meant)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"từ, tự", "chệt, chết", "muôn, sống", "còn, con", "tử, tự", "mèo, chết"})
  void isNotReadAs(String typed, String other) {
    assertThat(finds(typed, other)).isFalse();
  }

  @Test
  void decomposedLettersReadLikeComposedOnes() {
    String typed = "Em không muốn sống nữa";
    assertThat(READER.read(Normalizer.normalize(typed, Normalizer.Form.NFD)).tokens())
        .isEqualTo(READER.read(typed).tokens());
  }

  @Test
  void zeroWidthLettersAreNotSeen() {
    assertThat(READER.read("ch\u200Bết").tokens()).isEqualTo(READER.read("chết").tokens());
  }

  @Test
  void missingSpacesAreFound() {
    Reading reading = READER.read("muốnchết");
    assertThat(reading.tokens()).hasSize(2);
    assertThat(reading.tokens().getLast().terms()).contains("chêt1");
  }

  @Test
  void anUnmarkedWordAmongMarkedOnesStandsForItself() {
    Reading reading = READER.read("Hôm nay con thấy rất vui vẻ");
    assertThat(reading.tokens().get(2).terms()).containsExactly("=con");
    assertThat(READER.termsToFind("còn")).doesNotContain("=con");
  }

  @Test
  void foldingTwiceChangesNothingMore() {
    long seed = 20261124;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = random(random);
      String once = Folding.fold(text);
      assertThat(Folding.fold(once)).as("seed %d, text %s", seed, text).isEqualTo(once);
    }
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    long seed = 42;
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String text = random(random);
      Reading reading = READER.read(text);
      for (Token token : reading.tokens()) {
        assertThat(token.terms())
            .as("seed %d, text %s", seed, text)
            .isNotEmpty()
            .doesNotContain("");
        assertThat(token.start()).isLessThan(token.end());
      }
    }
  }

  private static boolean finds(String typed, String word) {
    Set<String> wanted = READER.termsToFind(word);
    return READER.read(typed).tokens().stream()
        .anyMatch(token -> token.terms().stream().anyMatch(wanted::contains));
  }

  private static String random(Random random) {
    String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếềểễệộợữ .'-_0\u0301\u200Bw😀ǅ\u202E";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i >= 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }
}
