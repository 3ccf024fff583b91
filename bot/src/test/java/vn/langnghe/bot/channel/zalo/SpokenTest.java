package vn.langnghe.bot.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.text.Language;

class SpokenTest {
  /// Published texts that say something (labels of buttons stand beside a question).
  @Test
  void everyPublishedSentenceIsToldByItsMarks() {
    List<String> wrong = new ArrayList<>();
    for (Say say : Say.values()) {
      Map<String, String> slots = new HashMap<>();
      Say.needed()
          .getOrDefault(say.key(), java.util.Set.of())
          .forEach(slot -> slots.put(slot, "1"));
      for (Language language : Language.values()) {
        String text = Starter.knowledge().replies().text(say.key(), language, slots).text();
        if (text.length() > 25 && Spoken.of(text) != language) {
          wrong.add(say.key() + " " + language);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whereNothingTellsItIsVietnamese() {
    assertThat(Spoken.of("")).isEqualTo(Language.VI);
    assertThat(Spoken.of("115")).isEqualTo(Language.VI);
  }
}
