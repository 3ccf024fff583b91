package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

/// Danger that becomes clear only with what was said before, and answers that come late.
class PiecesToldTest extends Talk {
  @ParameterizedTest
  @ValueSource(strings = {"thiệt ra là có", "à có", "em nói dối đó", "lúc nãy em nói không là xạo"})
  void aNoIsTakenBack(String text) {
    say("em chán sống lắm rồi");
    say("không");
    assertThat(now.level()).isEqualTo(Level.DISTRESS);
    assertThat(say(text).level()).isEqualTo(Level.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "không phải là không",
        "có mà cũng không",
        "nói không thì xạo",
        "50 50",
        "tùy hôm",
        "chưa, mới nghĩ vậy thôi",
        "thì cũng có khi có khi không"
      })
  void whatIsBetweenYesAndNoIsYes(String text) {
    say("em chán sống lắm rồi");
    assertThat(say(text).level()).isEqualTo(Level.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tôi không nghĩ đến chuyện đó",
        "đâu có, em than chơi thôi",
        "hông có nha, nói quá thôi",
        "mình chưa bao giờ nghĩ tới điều đó, mình mệt thôi"
      })
  void aDenialInASentencePagesNobody(String text) {
    say("em chán sống lắm rồi");
    Turn turn = say(text);
    assertThat(turn.level()).isLessThanOrEqualTo(Level.CONCERN);
    assertThat(turn.effects()).doesNotContain(Effect.PAGE);
  }

  @Test
  void okAfterTheMeansQuestionIsNoYes() {
    say("em đang nghĩ đến tự tử");
    assertThat(say("ok").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void aYesMayComeLate() {
    say("em chán sống lắm rồi");
    say("mai em đi học");
    assertThat(say("chắc vậy").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void aBareAssentToSomethingElseIsNoLateYes() {
    say("em chán sống lắm rồi");
    say("mai em đi học");
    assertThat(say("ừ").level()).isEqualTo(Level.CONCERN);
  }

  @ParameterizedTest
  @CsvSource({
    "em chán sống quá em muốn chết, em có súng ở đây, IMMINENT",
    "em chán sống quá em muốn chết, ở đây em có mẹ, HIGH",
    "cứ có người nói trong đầu em, nó biểu em nhảy xuống, HIGH",
    "cậu biểu con cởi đồ, cậu chút nữa qua, IMMINENT",
    "em muốn chết, em đang ở bến phà, IMMINENT",
    "tao muốn chết quá, t uống rồi, IMMINENT",
    "em muốn chết, 40 viên, IMMINENT",
    "em muốn chết, em uống nước rồi, HIGH",
    "tôi muốn chết, giờ tôi đứng ngoài biển, IMMINENT",
    "nó giữ ảnh nóng của em đòi tiền, giờ em ra bờ biển ngồi, IMMINENT",
    "em thấy mình là gánh nặng của cả nhà, cũng có sẵn dây đó rồi, HIGH",
    "tiếng nói trong đầu kêu em lấy dao, lấy rồi, IMMINENT",
    "tiếng nói trong đầu kêu em lấy dao, em lấy thuốc rồi, HIGH",
    "dượng sờ vào người con, dượng đang đón con ở cổng trường, IMMINENT",
    "dượng sờ vào người con, ba đang đón con ở cổng, HIGH",
    "chồng em hay đánh em, chồng em đón con ở trường, HIGH",
    "chồng em hay đánh em, em gọi 113 không ai trả lời, HIGH"
  })
  void whatWasSaidBeforeGivesWordsTheirWeight(String told, String then, Level level) {
    say(told);
    assertThat(now.level().compareTo(level)).isNotPositive();
    say(then);
    assertThat(now.level()).isEqualTo(level);
  }

  @Test
  void whoDoesNotMoveNeedsTheAmbulanceFirst() {
    say("bạn gái em hay đánh em");
    say("hôm nay em đẩy lại nó ngã cầu thang");
    Turn still = say("nó ko nhúc nhích");
    assertThat(still.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(still).getFirst()).isEqualTo("115");
  }

  @ParameterizedTest
  @CsvSource({
    "mấy tuổi thì được nhắn ở đây, tuổi nào nhắn cũng được",
    "nguoi truc co phai bac si khong, Khi gặp",
    "tự tử là gì, cố ý làm mình chết",
    "dấu hiệu của người muốn tự tử là gì, Dấu hiệu hay gặp",
    "biểu hiện cho thấy học sinh có ý định tự tử, Dấu hiệu hay gặp"
  })
  void questionsAboutTheMatterItselfAreAnsweredAndPageNobody(String asked, String answer) {
    Turn turn = say(asked);
    assertThat(text(turn)).contains(answer);
    assertThat(turn.effects()).doesNotContain(Effect.PAGE);
    assertThat(turn.level()).isLessThanOrEqualTo(Level.DISTRESS);
  }

  @Test
  void aNightThatIsToldInTwoPiecesIsOneStory() {
    say("tối qua em say");
    Turn turn = say("dậy hông mặc đồ");
    assertThat(turn.level()).isEqualTo(Level.HIGH);
    assertThat(now.topic()).isEqualTo(Topic.SEXUAL_VIOLENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bạn em đang ngồi trên lan can", "có người đang đứng trên thành cầu, cứu với"})
  void whoSeesAnotherOnTheEdgeIsNotToldToStepBack(String text) {
    assertThat(text(say(text))).doesNotContain("Lùi lại").contains("người đó");
  }

  @Test
  void aStrangerWhoLuresIsNoCompany() {
    say("em muốn biến mất");
    Turn turn = say("có ông kia kêu lên xe ổng");
    assertThat(text(turn)).contains("Đừng đi theo").doesNotContain("Ở lại với họ");
  }

  @Test
  void abroadTheConsularLineComesFirst() {
    say("em đang ở nhật");
    Turn turn = say("ông chủ đánh em");
    assertThat(numbers(turn).getFirst()).startsWith("+84");
    assertThat(text(turn)).contains("chỉ gọi được ở Việt Nam");
    assertThat(text(say("ông chủ lại đánh em nữa"))).doesNotContain("chỉ gọi được ở Việt Nam");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tại làm vậy nó đỡ hơn", "rạch xong thấy nhẹ"})
  void reliefByHarmIsNoGoodNews(String text) {
    say("tối nào em cũng rạch tay");
    assertThat(text(say(text))).doesNotContain("Mừng là bạn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"có con mèo", "có một đống nợ", "có mẹ ở quê"})
  void whoIsFarOrNoPersonIsNoCompany(String text) {
    say("em chán sống lắm rồi");
    say("có");
    say("chưa tính gì hết");
    assertThat(text(say(text))).doesNotContain("ra ở cạnh người đó");
  }

  @Test
  void anAgeAloneIsNoQuestion() {
    now = Conversation.fresh(Language.VI);
    assertThat(text(say("em 16 tuổi"))).contains("Mình đang nghe");
    assertThat(now.age()).contains(AgeGroup.FROM_16_TO_17);
  }
}
