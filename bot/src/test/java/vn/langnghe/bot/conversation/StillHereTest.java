package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;

/// Who calls out in the middle of danger is no stranger.
class StillHereTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alo",
        "chào",
        "hi",
        "bạn ơi",
        "có ai không",
        "còn ai ở đây không",
        "bot còn đó không"
      })
  void theBotIsStillHereAndTheQuestionStaysOpen(String call) {
    say("ước gì ngủ luôn không dậy nữa");
    Turn here = say(call);
    assertThat(text(here)).contains("Mình vẫn ở đây").doesNotContain("Bạn đang gặp chuyện gì");
    assertThat(numbers(here)).isNotEmpty();
    assertThat(here.next().pending()).isInstanceOf(Pending.Safety.class);
    assertThat(say("có").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void atLevelThreeAndFourNobodyIsGreetedLikeAStranger() {
    say("em muốn chết");
    assertThat(text(say("alo"))).contains("Mình vẫn ở đây").doesNotContain("chủ đề");
    say("tối nay em sẽ tự tử");
    Turn here = say("có ai ở đây không");
    assertThat(here.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
    assertThat(text(here)).contains("Mình vẫn ở đây");
  }

  @Test
  void theWordThatWasPromisedLeadsBackAfterQuickExit() {
    say("chồng em đánh em");
    press("exit");
    assertThat(pause(Duration.ofHours(2))).isEmpty();
    Turn back = say("chào");
    assertThat(text(back)).contains("Chào bạn. Mình vẫn ở đây.", "nhắn có an toàn không");
    assertThat(numbers(back)).isNotEmpty();
    assertThat(back.next().care().notes()).doesNotContain(Note.WATCHED);
    assertThat(back.next().pending()).isInstanceOf(Pending.SafeToWrite.class);
  }

  @Test
  void withoutDangerAGreetingIsAGreeting() {
    assertThat(text(say("alo"))).contains("Bạn đang gặp chuyện gì");
  }

  @Test
  void aGoodbyeInDangerIsNotAnsweredLikeThanks() {
    say("em muốn chết");
    assertThat(text(say("tạm biệt"))).doesNotContain("Khi cần, bạn cứ quay lại");
  }
}
