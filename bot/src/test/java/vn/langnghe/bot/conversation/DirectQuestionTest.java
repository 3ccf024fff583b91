package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// What is asked at level 2 fits what the danger is about, and so does what follows a Yes.
class DirectQuestionTest extends Talk {
  @ParameterizedTest
  @CsvSource({
    "ước gì ngủ luôn không dậy nữa, nghĩ đến chuyện tự tử không",
    "tôi nghiện rượu nặng mất hết gia đình rồi, mệt đến không muốn sống",
    "ai đó gắn camera trong nhà theo dõi tôi suốt, bảo làm hại ai",
    "trong đầu em cứ hiện hình ảnh mình đâm người ta em sợ lắm, định làm ai đau",
    "ngày nào chồng cũng chửi em là đồ vô dụng cấm em ra khỏi nhà, 'đánh, ép hay dọa'"
  })
  void theQuestionFitsWhatTheDangerIsAbout(String text, String asked) {
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.CONCERN);
    assertThat(text(turn)).contains(asked);
    assertThat(turn.next().pending()).isInstanceOf(Pending.Safety.class);
  }

  @Test
  void whoDrinksAndThinksOfSuicideIsInDangerOfSuicideFirst() {
    say("tôi nghiện rượu nặng mất hết gia đình rồi");
    Turn yes = say("có");
    assertThat(yes.level()).isEqualTo(Level.HIGH);
    assertThat(yes.next().topics()).startsWith(Topic.SUICIDE).contains(Topic.SUBSTANCE);
    assertThat(text(yes)).contains("Lúc này đừng ở một mình").doesNotContain("nói: ở đâu");
  }

  @Test
  void whoMeansToHurtSomebodyIsToldToMoveAwayAndNothingOfSuicideIsSupposed() {
    say("trong đầu em cứ hiện hình ảnh mình đâm người ta em sợ lắm");
    Turn yes = say("có");
    assertThat(yes.level()).isEqualTo(Level.HIGH);
    assertThat(yes.next().topics()).startsWith(Topic.THREAT_TO_OTHERS);
    assertThat(text(yes)).contains("rời xa người đó").doesNotContain("tự tử");
    assertThat(yes.next().done()).doesNotContain(Milestone.LIFE_ASKED);
  }

  @Test
  void aThoughtThatFrightensIsNoIntentAndAskingWhyTellsSo() {
    say("trong đầu em cứ hiện hình ảnh mình đâm người ta em sợ lắm");
    Turn why = say("hỏi chi vậy");
    assertThat(text(why)).contains("chỉ là ý nghĩ làm bạn sợ");
    assertThat(say("không").level()).isEqualTo(Level.DISTRESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deadline dí chết tao rồi haha", "coi phim hài cười chết luôn á"})
  void aJokeIsNotSentToAMenu(String text) {
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.NONE);
    assertThat(text(turn)).contains("Nghe vui đó");
    assertThat(numbers(turn)).isEmpty();
  }

  @Test
  void aLaughAfterDangerIsNoFun() {
    say("ước gì ngủ luôn không dậy nữa");
    Turn laugh = say("haha");
    assertThat(text(laugh)).doesNotContain("Nghe vui đó");
    assertThat(laugh.level()).isEqualTo(Level.CONCERN);
  }
}
