package vn.langnghe.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.knowledge.text.Language;

class EmergencyCardTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void itNamesTheNumbersThatAlwaysAnswerAndSaysThatItIsAutomatic(Language language) {
    assertThat(EmergencyCard.text(language)).contains("115", "113", "111");
    assertThat(EmergencyCard.reply(language).parts())
        .singleElement()
        .satisfies(part -> assertThat(part.text()).isEqualTo(EmergencyCard.text(language)));
  }

  @Test
  void inVietnameseItSaysWhereElseToGoAndIsShort() {
    assertThat(EmergencyCard.text(Language.VI))
        .contains("khoa cấp cứu gần nhất", "một người bạn tin")
        .endsWith("Tin tự động, không phải người hay bác sĩ.")
        .hasSizeLessThanOrEqualTo(300);
  }
}
