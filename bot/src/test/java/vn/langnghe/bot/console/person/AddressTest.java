package vn.langnghe.bot.console.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.console.ConsoleKeys;
import vn.langnghe.knowledge.text.Language;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "em không muốn sống nữa, EM",
    "dạ em, EM",
    "con sợ lắm, CON",
    "cháu muốn hỏi một chút, CHAU",
    "con mèo của tôi chết rồi, FRIEND",
    "em gái mình bị đánh, FRIEND",
    "con tôi bị bắt nạt, FRIEND",
    "tôi không ngủ được, FRIEND",
    "mình mệt quá, FRIEND",
    "I cannot sleep, FRIEND"
  })
  void theFormIsReadFromHowTheyCallThemselves(String text, Address form) {
    assertThat(Address.of(List.of(text))).isEqualTo(form);
  }

  @Test
  void theFormUsedMostIsKept() {
    assertThat(Address.of(List.of("con em bị ốm", "em mệt", "em không biết")))
        .isEqualTo(Address.EM);
    assertThat(Address.of(List.of())).isEqualTo(Address.FRIEND);
  }

  @Test
  void everyPhraseKeepsTheForm() {
    for (String key : ConsoleKeys.PHRASES) {
      String phrase =
          Starter.knowledge().replies().text(key, Language.VI, java.util.Map.of()).text();
      assertThat(Address.FRIEND.in(phrase)).isEqualTo(phrase);
      assertThat(Address.EM.in(phrase)).doesNotContainIgnoringCase("bạn");
    }
    assertThat(Address.CHAU.in("Bạn kể tiếp đi, mình nghe bạn."))
        .isEqualTo("Cháu kể tiếp đi, mình nghe cháu.");
  }
}
