package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;

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
  void whatIsToldInTwoLinesIsHeardAsOne() {
    say("em có vỉ thuốc ngủ của mẹ");
    assertThat(say("em định uống hết tối nay").level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void itIsMeAfterAllTurnsTheConversationToTheWriter() {
    say("bạn em nói không muốn sống nữa");
    Turn turn = say("thật ra là em, không phải bạn em");
    assertThat(turn.next().subject()).isEqualTo(Subject.SELF);
    assertThat(turn.next().pending()).isInstanceOf(Pending.Safety.class);
    assertThat(text(turn)).contains("Cảm ơn bạn đã nói thật").doesNotContain("người đó");
  }

  @Test
  void placesAndTimesAnswerTheQuestionsAfterAYes() {
    Turn wish = say("em muốn chết");
    assertThat(wish.next().pending()).isEqualTo(new Pending.Follow(Question.MEANS));
    assertThat(say("trong ngăn kéo").level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void aTimeAnswersWhetherTheyHaveDecided() {
    say("em muốn chết");
    say("không có gì");
    assertThat(now.pending()).isEqualTo(new Pending.Follow(Question.PLAN));
    assertThat(say("đợi ba mẹ ngủ").level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void aSidewaysYesIsAYes() {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("hình như có").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void whoRefusesToTellIsLeftInPeace() {
    say("em buồn quá");
    Turn turn = say("thôi không muốn kể");
    assertThat(text(turn)).contains("Không kể cũng được").doesNotContain("Điều gì làm bạn");
  }

  @Test
  void atLevelFourAnAddressIsForTheEmergencyService() {
    say("tối nay em sẽ tự tử");
    Turn turn = say("em ở quận 7");
    assertThat(numbers(turn)).startsWith("115");
    assertThat(text(turn)).contains("không tự gọi giúp được").doesNotContain("Bạn đang ở đâu");
  }

  @Test
  void notWantingWhatIsDoneToThemIsNoAnswerToTheDirectQuestion() {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("em không muốn thế đâu").level()).isEqualTo(Level.CONCERN);
    assertThat(say("chưa").level()).isEqualTo(Level.CONCERN);
    assertThat(say("không, em chỉ mệt vì thi thôi").level()).isEqualTo(Level.DISTRESS);
  }
}
