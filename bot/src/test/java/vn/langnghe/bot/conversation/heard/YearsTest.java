package vn.langnghe.bot.conversation.heard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.hotlines.AgeGroup;

class YearsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "em 15 tuổi, bố hay đánh em | UNDER_16",
        "con nam nay 13 tuoi | UNDER_16",
        "buồn quá, em mới 17t | FROM_16_TO_17",
        "tôi 34 tuổi rồi | ADULT",
        "em học lớp 7 | UNDER_16",
        "cháu đang học lớp 12 | FROM_16_TO_17",
        "I'm only 14 years old | UNDER_16"
      })
  void whoWritesTellsTheirAge(String text, AgeGroup age) {
    assertThat(Years.told(text, false)).contains(age);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "con tôi 8 tuổi nó không chịu học | UNDER_16",
        "bạn em năm nay 16 tuổi | FROM_16_TO_17",
        "con gái tôi học lớp 6 | UNDER_16",
        "nó 22 tuổi rồi | ADULT",
        "my daughter is 12 years old | UNDER_16"
      })
  void theAgeOfAnotherIsToldToo(String text, AgeGroup age) {
    assertThat(Years.told(text, true)).contains(age);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em bị từ năm 8 tuổi",
        "hồi con 6 tuổi ông ấy đã làm vậy",
        "chị em 20 tuổi",
        "mẹ con 40 tuổi",
        "con tôi 8 tuổi",
        "em học lớp 10",
        "em thi được 8 điểm"
      })
  void otherNumbersAreNoAgeOfTheWriter(String text) {
    assertThat(Years.told(text, false)).isEmpty();
  }
}
