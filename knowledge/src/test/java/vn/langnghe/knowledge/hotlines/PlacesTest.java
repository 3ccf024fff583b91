package vn.langnghe.knowledge.hotlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.Starter;

class PlacesTest {
  private static final Hotlines HOTLINES = Starter.knowledge().hotlines();

  @ParameterizedTest
  @CsvSource({
    "hcm, TP. Hồ Chí Minh",
    "TP.HCM, TP. Hồ Chí Minh",
    "sai gon, TP. Hồ Chí Minh",
    "em ở Sài Gòn, TP. Hồ Chí Minh",
    "Thành phố Hồ Chí Minh, TP. Hồ Chí Minh",
    "Bà Rịa - Vũng Tàu, TP. Hồ Chí Minh",
    "ba ria vung tau, TP. Hồ Chí Minh",
    "hn, Hà Nội",
    "đang ở tp Hà Nội, Hà Nội",
    "tinh hai duong, Hải Phòng",
    "Huế, Huế",
    "Đắk Nông, Lâm Đồng",
    "đà lạt, Lâm Đồng",
    "kien giang, An Giang",
    "Cà Mau, Cà Mau"
  })
  void aProvinceIsFoundAsPeopleTypeIt(String typed, String province) {
    assertThat(HOTLINES.province(typed)).contains(province);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "em ở",
        "không biết",
        "campuchia",
        "ba em đang đánh mẹ ở sài gòn",
        "em ở hà nội mà em muốn chết",
        "hà nội sài gòn"
      })
  void whatIsNoWholeAnswerIsNoProvince(String typed) {
    assertThat(HOTLINES.province(typed)).isEmpty();
  }

  @Test
  void everyProvinceIsFoundByItsOwnName() {
    for (Hotline line : HOTLINES.all()) {
      for (String province : line.provinces()) {
        assertThat(HOTLINES.province(province)).contains(province);
      }
    }
  }
}
