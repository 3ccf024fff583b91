package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.knowledge.danger.Level;

/// News in the middle of a conversation, and what it changes.
class NewsTest extends Talk {
  @Test
  void aNumberThatDidNotAnswerIsNotTheNextOneGiven() {
    say("tối nay em sẽ tự tử");
    say("gọi 115 không ai nghe máy");
    Turn next = say("giờ gọi số nào");
    assertThat(numbers(next)).hasSize(1).doesNotContain("115");
    assertThat(now.care().failed()).contains("115");
  }

  @Test
  void theExerciseGoesOnWhenSomebodyTypesThatTheyAreReady() {
    Turn first = say("cho em bài tập thở");
    assertThat(now.pending()).isEqualTo(new Pending.Exercise("breathe", 1));
    Turn second = say("rồi ạ");
    assertThat(text(second)).isNotEqualTo(text(first));
    say("tiếp đi");
    assertThat(now.pending()).isEqualTo(new Pending.Nothing());
  }

  @Test
  void whoAgreesInWordsIsAskedAgainTomorrow() {
    say("em muốn chết");
    say("có mẹ em ở đây");
    assertThat(text(say("dạ đồng ý ạ"))).doesNotContain("Ai đang ở gần");
    assertThat(pause(Duration.ofHours(40))).isNotEmpty();
  }

  @Test
  void whoListensDoesNotAskTheSameForEver() {
    say("em buồn quá");
    Set<String> asked = new HashSet<>();
    for (String more : List.of("chán", "mệt", "kệ", "ừ", "thế thôi", "nản")) {
      asked.add(text(say(more)));
    }
    assertThat(asked).hasSize(5).anyMatch(text -> text.contains("thở chậm cùng mình"));
  }

  @Test
  void aVoiceIsNotForgottenAfterANo() {
    say("mình nghe tiếng nói trong đầu");
    press("safety:NO");
    assertThat(say("nó kêu mình nhảy xuống").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void notWantingWhatIsDoneToThemIsNoAnswerToTheDirectQuestion() {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("em không muốn thế đâu").level()).isEqualTo(Level.CONCERN);
    assertThat(say("chưa").level()).isEqualTo(Level.CONCERN);
    assertThat(say("không, em chỉ mệt vì thi thôi").level()).isEqualTo(Level.DISTRESS);
  }
}
