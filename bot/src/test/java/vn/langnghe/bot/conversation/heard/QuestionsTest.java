package vn.langnghe.bot.conversation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "khám ở đâu vậy ạ",
        "uống thuốc này có được không",
        "em nên nói gì",
        "gia bao nhieu",
        "how much is it",
        "mẹ em sao rồi?"
      })
  void whoAsksIsHeardAsAsking(String text) {
    assertThat(Questions.asks(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mẹ em đang khóc ngoài kia",
        "em không biết",
        "nợ thì đòi suốt",
        "em chẳng giúp được gì",
        "không có ai hết"
      })
  void whoTellsIsNot(String text) {
    assertThat(Questions.asks(text)).isFalse();
  }
}
