package vn.langnghe.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "chết", "muốn", "nghiêng", "khuyên", "giết", "gì", "quốc", "quyền", "uống", "ước", "oán",
        "yêu", "rượu", "khuỷu", "ngoằn", "thuở", "tuyệt", "huỳnh", "đẹp", "ừ", "ạ", "oẹ",
        "hoen"
      })
  void realWordsArePossible(String word) {
    assertThat(Syllable.of(word).isPossible()).isTrue();
    assertThat(Syllable.isPossibleBare(Folding.fold(word))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chêt", "chềt", "muốnn", "khoong", "tuwj", "wá", "jì", "ng", "ziết", "chếch1", "buồnnn"
      })
  void slipsAreNotPossible(String word) {
    assertThat(Syllable.of(word).isPossible()).isFalse();
  }
}
