package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.hotlines.AgeGroup;

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
  void aQuestionIsAnsweredAsOne() {
    say("em thấy mình là gánh nặng của cả nhà");
    say("em không biết nữa");
    assertThat(text(say("giá vàng hôm nay bao nhiêu"))).doesNotContain("Mình đang nghe");
  }

  @Test
  void afterDistressAsWellWhoTellsIsListenedTo() {
    say("vợ tui bỏ về ngoại rồi, buồn quá");
    assertThat(text(say("tui mới nấu cơm xong"))).contains("Mình đang nghe");
  }

  @Test
  void aDirectQuestionThatNobodyAnsweredIsAskedAgain() {
    say("em thấy mình là gánh nặng của cả nhà");
    say("mẹ em đang khóc ngoài kia");
    Turn turn = say("ước gì con không tỉnh dậy nữa");
    assertThat(text(turn)).contains("tự tử");
    assertThat(questions(turn)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"con hông muốn gọi cho ai hết", "em k muốn gọi"})
  void whoWantsNoCallIsGivenNoNumberToCallFirst(String text) {
    say("em thấy mình là gánh nặng của cả nhà");
    assertThat(text(say(text))).doesNotContain("Bạn gọi số này trước");
  }

  @Test
  void whoFearsToCallIsHelpedToSay() {
    say("em muốn chết");
    assertThat(text(say("em không dám gọi"))).contains("câu đầu chỉ cần");
    now = Conversation.fresh(now.language());
    say("chồng em đánh em suốt");
    assertThat(text(say("em hông dám gọi"))).contains("Chỉ gọi khi an toàn");
  }

  @Test
  void aloneIsANoToWhoIsNear() {
    say("em thấy mình là gánh nặng của cả nhà");
    say("có");
    say("chưa tính gì hết");
    Turn turn = say("một mình");
    assertThat(text(turn)).contains("ra chỗ có người");
    assertThat(text(say("em không có ai để gọi"))).contains("ra chỗ có người");
  }

  @Test
  void theWriterStaysInDangerWhereAnotherIsHarmedToo() {
    say("em bị giữ hộ chiếu bên campuchia, không cho về");
    Turn turn = say("họ đánh bạn em");
    assertThat(numbers(turn).getFirst()).startsWith("+84"); // 113 reaches nobody there
    assertThat(numbers(turn)).contains("111");
    assertThat(text(turn)).doesNotContain("lo cho người đó");
  }

  @Test
  void helpThatWasCalledIsNoAttacker() {
    say("chồng em đánh em, ảnh đang phá cửa");
    Turn turn = say("em gọi rồi họ nói đang tới");
    assertThat(text(turn)).contains("Trong lúc chờ");
  }

  @Test
  void cardsAreNotHeldOutTurnAfterTurn() {
    assertThat(text(say("em trượt môn rồi, nợ 3 môn"))).contains("một trong những chuyện này");
    assertThat(text(say("bố mẹ em ở quê làm ruộng nuôi em học, em xấu hổ lắm")))
        .doesNotContain("một trong những chuyện này");
  }

  @Test
  void whoFearsTheirFatherIsNotTakenForAnother() {
    now = now.aged(AgeGroup.FROM_16_TO_17);
    say("em là con trai mà em thích con trai, ba em biết sẽ giết em mất");
    assertThat(text(say("ba em hay nói mấy đứa đó bệnh hoạn"))).doesNotContain("Người đó có nói");
    assertThat(now.subject()).isEqualTo(Subject.SELF);
  }

  @Test
  void whoLivesWhereThingsAreSmashedIsAskedAboutThemselves() {
    assertThat(text(say("chồng e say rượu đập đồ"))).doesNotContain("Người đó có nói");
  }

  @Test
  void aWishToDieIsHeardWhereSomebodyElseIsTheDanger() {
    say("chồng em đánh em, ảnh đang phá cửa");
    assertThat(text(say("em chỉ muốn chết cho xong"))).contains("Lúc này đừng ở một mình");
  }

  @Test
  void anImageInTheMindOfAMotherIsNoAttack() {
    Turn turn = say("em mới sinh, trong đầu cứ hiện ra cảnh em bế con ra ban công");
    assertThat(turn.level()).isEqualTo(Level.CONCERN);
  }

  @Test
  void anAgeThatWasToldIsNotAsked() {
    now = Conversation.fresh(now.language());
    say("em học lớp 7, tối nào em cũng rạch tay");
    assertThat(now.age()).isPresent();
  }
}
