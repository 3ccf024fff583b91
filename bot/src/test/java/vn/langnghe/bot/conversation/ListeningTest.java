package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Level;

/// Danger is possible, and what they go on to tell is no sign of it.
class ListeningTest extends Talk {
  @ParameterizedTest
  @ValueSource(strings = {"mẹ em đang khóc ngoài kia", "em thương mẹ lắm", "em chẳng giúp được gì"})
  void whoGoesOnTellingIsListenedToAndSentToNoMenu(String text) {
    say("em thấy mình là gánh nặng của cả nhà");
    say("em không biết nữa");
    Turn turn = say(text);
    assertThat(now.level()).isEqualTo(Level.CONCERN);
    assertThat(text(turn))
        .contains("Mình đang nghe")
        .doesNotContain("chưa có câu trả lời")
        .doesNotContain("Chuyện nào gần");
    assertThat(numbers(turn)).isNotEmpty();
    assertThat(text(say(text))).doesNotContain("Mình đang nghe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"em phải làm sao", "giờ em nên làm gì"})
  void whoAsksWhatToDoIsToldOneThing(String text) {
    say("em thấy mình là gánh nặng của cả nhà");
    assertThat(text(say(text))).contains("làm một việc thôi");
  }

  @Test
  void anAgeThatWasToldIsNotAsked() {
    now = Conversation.fresh(now.language());
    say("em học lớp 7, tối nào em cũng rạch tay");
    assertThat(now.age()).isPresent();
  }
}
