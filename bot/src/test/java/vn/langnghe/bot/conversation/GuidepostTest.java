package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// What is asked for in danger is answered with that and no more.
class GuidepostTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gọi số nào",
        "con bấm số mấy",
        "gọi cho ai bây giờ",
        "số nào gọi được",
        "who can i call"
      })
  void whoAsksForTheNumberGetsOne(String text) {
    say("em muốn chết");
    assertThat(numbers(say(text))).hasSize(1);
    say("tối nay em sẽ tự tử");
    Turn worst = say(text);
    assertThat(numbers(worst)).containsExactly("115");
    assertThat(worst.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
  }

  @Test
  void theOneNumberIsTheFirstForThisPerson() {
    now = now.aged(AgeGroup.UNDER_16);
    say("bố hay đánh con bằng roi");
    assertThat(numbers(say("con gọi số nào ạ"))).containsExactly("111");
  }

  @ParameterizedTest
  @ValueSource(strings = {"115 hông ai bắt máy", "gọi 115 mãi k được", "115 máy bận hoài"})
  void afterAFailedCallTheNextNumberAndTheWayComeFirst(String text) {
    say("bạn em vừa uống cả vỉ thuốc");
    assertThat(numbers(say("gọi số nào"))).containsExactly("115");
    Turn failed = say(text);
    assertThat(numbers(failed)).containsExactly("112", "115");
    assertThat(text(failed)).contains("tới khoa cấp cứu gần nhất");
  }

  @Test
  void aFriendWhoDoesNotAnswerIsNoHotlineThatFailed() {
    say("bạn em nhắn vĩnh biệt rồi tắt máy");
    assertThat(text(say("em gọi nó k bắt máy"))).doesNotContain("thử số tiếp theo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em phải làm gì",
        "giờ em nên làm sao",
        "chừ tui mần răng đây",
        "what should i do"
      })
  void whatToDoIsAnsweredWithTheAdviceAndTheQuestionStays(String text) {
    say("chồng em đánh em");
    Turn what = say(text);
    assertThat(text(what)).doesNotContain("Ở cạnh một người mà bạn tin");
    assertThat(what.reply().parts()).anyMatch(Part.GuidancePart.class::isInstance);
    assertThat(what.next().pending()).isInstanceOf(Pending.SafeToWrite.class);
  }

  @Test
  void whoMayTakeATaxiIsToldToGo() {
    say("mẹ em vừa uống thuốc trừ sâu");
    assertThat(text(say("em bắt grab chở đi được không"))).contains("tới khoa cấp cứu gần nhất");
  }

  @ParameterizedTest
  @CsvSource({
    "111 là số gì, 111", "cho hỏi 113 gọi có mất tiền không, 113",
        "số của csaga là bao nhiêu, +842433335599",
    "đường dây Ngày Mai là gì, +84963061414", "số ngôi nhà bình yên là mấy, 1900969680",
        "what is 111, 111"
  })
  void aLineIsToldByItsNumberOrName(String text, String dial) {
    assertThat(numbers(say(text))).containsExactly(dial);
    say("em muốn chết");
    assertThat(numbers(say(text))).containsExactly(dial);
    say("tối nay em sẽ tự tử");
    assertThat(numbers(say(text))).startsWith(dial.equals("115") ? dial : "115").contains(dial);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ngày mai em thi rồi", "nhà em số 111", "em gọi 111 rồi mà", "buồn là gì"})
  void whatAsksAboutNoLineGetsNone(String text) {
    assertThat(numbers(say(text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"em ở cách đó 80 cây", "nó ở một mình trong phòng trọ", "em ở quê không qua được"})
  void whoIsFarFromTheFriendIsNotToldToStayBesideThem(String text) {
    say("bạn em nhắn vĩnh biệt rồi tắt máy, nói tối nay sẽ tự tử");
    assertThat(text(say(text))).contains("Nhờ ai ở gần tới ngay").doesNotContain("phòng khách");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gọi 115 có bị công an bắt không", "tụi em sợ công an k dám gọi"})
  void whoFearsTheCallHasNotFailedToCall(String text) {
    say("bạn em vừa uống cả vỉ thuốc");
    assertThat(text(say(text))).doesNotContain("Gọi không được");
  }
}
