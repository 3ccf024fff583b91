package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class CleaningTest {
  /// A text in which nothing is to be cleaned goes a shorter way: it ends at the same place.
  @Test
  void theShorterWayGivesTheSame() {
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      String text = "Bạn" + c + "ỡ" + c;
      assertThat(Cleaning.clean(text)).as("%04x", (int) c).isEqualTo(Cleaning.cleaned(text));
    }
    long seed = Typed.seed();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String text = Typed.text(random);
      assertThat(Cleaning.clean(text)).as("seed %d", seed).isEqualTo(Cleaning.cleaned(text));
    }
  }

  @Test
  void whatIsNotSeenGoes() {
    assertThat(Cleaning.clean("CH\u200bẾT")).isEqualTo("chết");
    assertThat(Cleaning.clean("che\u0302\u0301t")).isEqualTo("chết");
    assertThat(Cleaning.clean("chê't")).isEqualTo("chêt");
  }
}
