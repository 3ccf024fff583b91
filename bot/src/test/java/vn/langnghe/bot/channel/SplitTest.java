package vn.langnghe.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {
  @Test
  void aShortTextStaysWhole() {
    assertThat(Split.at(20, " Chào bạn. ")).containsExactly("Chào bạn.");
    assertThat(Split.at(20, "  ")).isEmpty();
  }

  @Test
  void sentencesStayWholeWhereTheyCan() {
    assertThat(Split.at(24, "Mình nghe bạn. Bạn kể đi nhé. Ừ."))
        .containsExactly("Mình nghe bạn.", "Bạn kể đi nhé. Ừ.");
  }

  @Test
  void paragraphsComeBeforeSentences() {
    assertThat(Split.at(24, "Một hai. Ba bốn năm\n\nSáu. Bảy tám chín."))
        .containsExactly("Một hai. Ba bốn năm", "Sáu. Bảy tám chín.");
  }

  @Test
  void wordsAreCutOnlyWhereTheyMustBe() {
    assertThat(Split.at(5, "một hai ba")).containsExactly("một", "hai", "ba");
    assertThat(Split.at(5, "nghiêng")).containsExactly("nghiê", "ng");
    assertThat(Split.at(5, "aaaa😀b")).containsExactly("aaaa", "😀b");
  }

  @Test
  void lettersAreComposedFirst() {
    String apart = Normalizer.normalize("tiếng Việt", Normalizer.Form.NFD);
    assertThat(Split.at(10, apart)).isEqualTo(List.of("tiếng Việt"));
  }
}
