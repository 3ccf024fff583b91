package vn.langnghe.bot.conversation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeAnswerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "không, tui lo tiền trọ thôi",
        "dạ k, ba chỉ la lớn thôi chứ k đánh",
        "ko có đâu, em hơi mệt",
        "Không phải đâu ạ. Em buồn vì điểm thấp",
        "no, just tired of work",
        "hông con hổng muốn chết, con nhớ nhà thôi"
      })
  void aNoMayGoOn(String text) {
    assertThat(FreeAnswer.isNoAndMore(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "không, nhưng có hôm cũng nghĩ",
        "không, mà cũng có lúc",
        "ko, nếu xảy ra thì cũng kệ",
        "không ngủ được, mệt quá",
        "em không biết, chắc vậy",
        "không, sao bạn hỏi vậy?",
        "có, em nghĩ hoài"
      })
  void aHalfNoIsNone(String text) {
    assertThat(FreeAnswer.isNoAndMore(text)).isFalse();
  }

  @Test
  void nobodyIsANo() {
    assertThat(FreeAnswer.isNobody("dạ không có ai đánh em hết")).isTrue();
    assertThat(FreeAnswer.isNobody("không ai thương em")).isFalse();
  }

  @Test
  void notYetIsNoNo() {
    assertThat(FreeAnswer.isNotYet("chưa")).isTrue();
    assertThat(FreeAnswer.isNotYet("dạ chưa ạ")).isTrue();
    assertThat(FreeAnswer.isNotYet("không")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "dạ đồng ý ạ, YES",
    "dạ được, YES",
    "đồng ý, YES",
    "ok bạn, YES",
    "mai hỏi đi, YES",
    "thôi khỏi, NO",
    "không cần đâu, NO",
    "dạ không, NO"
  })
  void whoAgreesSaysSoInManyWays(String text, YesNo answer) {
    assertThat(FreeAnswer.consent(text)).contains(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "dạ an toàn, YES",
    "'an toàn, em qua nhà má rồi', YES",
    "giờ em an toàn, YES",
    "không an toàn đâu, NO",
    "chưa an toàn, NO",
    "k an toan, NO",
    "ừ, YES"
  })
  void whetherItIsSafeIsSaidInWords(String text, YesNo answer) {
    assertThat(FreeAnswer.aboutSafety(text)).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tui không muốn", "em không muốn thế đâu", "con hong muon vay", "không thích"})
  void whatIsNotWantedAnswersNothing(String text) {
    assertThat(YesNo.of(text)).isEqualTo(Optional.empty());
  }

  @Test
  void aWishNotToDieIsANo() {
    assertThat(YesNo.of("không muốn chết")).contains(YesNo.NO);
  }
}
