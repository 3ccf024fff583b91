package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.message.Part;

/// Nobody reads the same turn after turn, or the same number twice in one reply.
class AgainTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tối nay em sẽ tự tử",
        "bạn em nhắn vĩnh biệt, nói tối nay sẽ tự tử",
        "nó cầm dao đuổi chém em",
        "em đang đứng trên cầu muốn nhảy xuống"
      })
  void atLevelFourTheSentenceChangesAndTheNumberStaysFirst(String danger) {
    say(danger);
    String before = "";
    for (String more : List.of("mệt", "ừm", "trời mưa", "lạnh", "im lặng")) {
      Turn turn = say(more);
      assertThat(turn.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
      String main =
          turn.reply().parts().stream()
              .filter(Part.TextPart.class::isInstance)
              .map(Part::text)
              .findFirst()
              .orElseThrow();
      assertThat(main).isNotEqualTo(before);
      before = main;
    }
  }

  @Test
  void theSameDangerSaidAgainIsNotAnsweredInTheSameWords() {
    String first = text(say("em muốn chết"));
    assertThat(text(say("em muốn chết"))).isNotEqualTo(first);
    assertThat(text(say("tối nay em sẽ tự tử"))).contains("Gọi 115 ngay");
    assertThat(text(say("tối nay em sẽ tự tử"))).contains("Gọi 115 lúc này");
  }

  @Test
  void aWishForAPersonPrintsEachLineOnce() {
    say("em muốn chết");
    Turn human = say("cho em gặp người thật");
    assertThat(numbers(human)).doesNotHaveDuplicates().isNotEmpty();
    assertThat(text(human)).doesNotContain("Khi thấy không an toàn, gọi:");
  }

  @Test
  void inSilenceTheQuestionIsAskedOnce() {
    say("tối nay em sẽ tự tử");
    List<String> sent = pause(Duration.ofMinutes(12)).stream().map(Part::text).toList();
    assertThat(sent).filteredOn(text -> text.contains("bạn còn đó không")).hasSize(1);
    say("nó đang cầm dao đập cửa đòi giết em");
    sent = pause(Duration.ofMinutes(12)).stream().map(Part::text).toList();
    assertThat(sent).filteredOn(text -> text.contains("còn đó không")).hasSize(1);
  }
}
