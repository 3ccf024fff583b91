package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void marksHatsHornsAndTheCrossedLetterAreLeftOut() {
    assertThat(Folding.fold("Đừng tuyệt vọng, Ế Ữ Ỡ Ậ")).isEqualTo("dung tuyet vong, e u o a");
  }

  @Test
  void decomposedTextFoldsLikeComposedText() {
    String nfd = Normalizer.normalize("muốn chết đuối", Normalizer.Form.NFD);
    assertThat(Folding.fold(nfd)).isEqualTo("muon chet duoi");
  }

  @Test
  void foldingTwiceChangesNothingMore() {
    long seed = Typed.seed();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String once = Folding.fold(Typed.text(random));
      assertThat(Folding.fold(once)).as("seed %d", seed).isEqualTo(once);
    }
  }
}
