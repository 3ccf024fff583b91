package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.files.Problems;

/// What holds for every text, with the starter's rules.
class ReaderLawsTest {
  private static final Path CONTENT = Path.of("content").toAbsolutePath();
  private static final int LENGTH = 200_000;

  private final Reader reader = Reader.of(TextRules.load(CONTENT, CONTENT, new Problems()));

  @Test
  void letterIsNeverReadAsNothing() {
    long seed = Typed.seed();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String typed = Typed.text(random);
      Reading reading = reader.read(typed);
      if (typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
        assertThat(reading.tokens()).as("seed %d: %s", seed, typed).isNotEmpty();
      }
      for (Token token : reading.tokens()) {
        assertThat(token.terms())
            .as("seed %d: %s", seed, typed)
            .isNotEmpty()
            .doesNotContain("", "~", "=");
        assertThat(token.start()).isBetween(0, token.end());
        assertThat(token.end()).isLessThanOrEqualTo(reading.text().length());
      }
    }
  }

  @Test
  void wayOfComposingLettersChangesNothing() {
    long seed = Typed.seed();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String typed = Typed.words(random);
      assertThat(reader.read(Normalizer.normalize(typed, Normalizer.Form.NFD)))
          .as("seed %d: %s", seed, typed)
          .isEqualTo(reader.read(typed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "w", "ế", "aw", "chết ", "c.", "a ", "muonchet", "1", "😀", "\u0301", " "})
  void longTextIsReadInReasonableTime(String piece) {
    String typed = piece.repeat(LENGTH / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> reader.read(typed));
  }
}
