package vn.langnghe.bot.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void blocksThatFitGoTogether() {
    assertThat(Prose.messages(List.of("một", " ", "hai", "ba"), 100))
        .containsExactly("một\n\nhai\n\nba");
    assertThat(Prose.messages(List.of("một", "hai", "ba"), 8)).containsExactly("một\n\nhai", "ba");
    assertThat(Prose.messages(List.of("", " "), 8)).isEmpty();
  }

  @Test
  void whatIsTooLongIsCutAtASentence() {
    assertThat(Prose.messages(List.of("Gọi 111 ngay. Ở lại với bạn. Đi cùng nhau."), 30))
        .containsExactly("Gọi 111 ngay. Ở lại với bạn.", "Đi cùng nhau.");
  }

  @Test
  void lettersAreComposedBeforeTheyAreCounted() {
    String apart = Normalizer.normalize("ế".repeat(10), Normalizer.Form.NFD);
    assertThat(Prose.messages(List.of(apart), 10)).containsExactly("ế".repeat(10));
  }

  @RepeatedTest(50)
  void nothingIsLostAndNothingTooLong(RepetitionInfo turn) {
    Random random = new Random(turn.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      text.append((char) ('a' + random.nextInt(26)))
          .append(random.nextInt(5) == 0 ? ". " : random.nextInt(4) == 0 ? " " : "");
    }
    int most = 20 + random.nextInt(80);
    List<String> messages = Prose.messages(List.of(text.toString()), most);
    assertThat(messages).allMatch(message -> message.length() <= most && !message.isBlank());
    assertThat(String.join("", messages).replaceAll("\\s", ""))
        .isEqualTo(text.toString().replaceAll("\\s", ""));
  }
}
