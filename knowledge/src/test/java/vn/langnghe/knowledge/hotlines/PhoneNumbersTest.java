package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "111",
        "112",
        "113",
        "114",
        "115",
        "156",
        "18001768",
        "19001267",
        "1900969680",
        "+84963061414",
        "0865044400",
        "02433335599",
        "+842433335599"
      })
  void numbersOfVietNamArePossible(String dial) {
    assertThat(PhoneNumbers.isPossible(dial)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11",
        "116",
        "988",
        "911",
        "0437759330",
        "19001",
        "190012671267",
        "0963",
        "+1988",
        "một một lăm"
      })
  void othersAreNot(String dial) {
    assertThat(PhoneNumbers.isPossible(dial)).isFalse();
  }

  @Test
  void blockedDigitsAreFoundHoweverTheyAreWritten() {
    assertThat(PhoneNumbers.holds("gọi 1900 599-930 nhánh 3", "1900599930")).isTrue();
    assertThat(PhoneNumbers.holds("1800.1567", "18001567")).isTrue();
    assertThat(PhoneNumbers.holds("+84 24 3852 3788", "02438523788")).isTrue();
    assertThat(PhoneNumbers.holds("1800 1768", "18001567")).isFalse();
    assertThat(PhoneNumbers.holds("năm 1800, máy 1567", "18001567")).isFalse();
  }
}
