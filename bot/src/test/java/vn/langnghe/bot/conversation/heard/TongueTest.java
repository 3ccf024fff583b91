package vn.langnghe.bot.conversation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.text.Language;

class TongueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my husband beats me", "My dad punched me yesterday", "he hits me every night",
            "I want to die",
        "I can't speak Vietnamese well, who can I call?", "who should I call", "is it free?",
            "are you there",
        "I lost my job and feel so down"
      })
  void whatIsEnglishIsHeardAsEnglish(String text) {
    assertThat(Tongue.of(text)).as(text).contains(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t overthinking quá, kiểu wanna disappear luôn", "em feel so down",
            "minh dang depressed and tired", "ok",
        "boss hate em", "em muon talk with someone", "chong em hit em every night",
            "no me an com to qua"
      })
  void aFewEnglishWordsInVietnameseSwitchNothing(String text) {
    assertThat(Tongue.of(text).filter(Language.EN::equals)).as(text).isEmpty();
  }
}
