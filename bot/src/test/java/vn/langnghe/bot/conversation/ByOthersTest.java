package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;

/// Harm that others do: who writes is not told to stay beside who does it, and who did it is not
/// told that it is no fault of theirs.
class ByOthersTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "anh hai em ngáo đá cầm dao đòi chém cả nhà, ba em còn trong nhà",
        "phòng bên đang đánh vợ la hét quá trời"
      })
  void aBystanderIsNotSentBackToWhoIsArmed(String text) {
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn)).startsWith("113");
    assertThat(text(turn)).doesNotContain("Đừng để người đó một mình");
  }

  @Test
  void whoGotOutIsToldNotToGoBackAndAskedWhoIsInside() {
    say("anh hai em ngáo đá cầm dao đòi chém cả nhà, ba em còn trong nhà");
    Turn out = say("em chạy ra ngoài rồi");
    assertThat(text(out)).contains("Đừng quay vào", "Còn ai ở trong").doesNotContain("Ở lại với");
    assertThat(text(out)).doesNotContain("Ngày mai mình hỏi lại");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hễ nhậu vô là tôi đánh vợ", "tôi lỡ đánh vợ tối qua"})
  void whoDidItIsSentAwayFromWhoIsHurtAndNotCalledInnocent(String text) {
    Turn turn = say(text);
    assertThat(turn.next().subject()).isEqualTo(Subject.OTHER);
    assertThat(text(turn)).contains("rời xa người đó").doesNotContain("Bạn không có lỗi");
  }

  @Test
  void onTheWayToDoHarmIsImminent() {
    say("tôi muốn qua chém chết thằng đó");
    Turn turn = say("giờ tui đang chạy qua nhà nó");
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(text(turn)).contains("Dừng lại");
  }

  @Test
  void abroadNobodyIsSentTo113() {
    say("em đang bị giữ bên Campuchia");
    Turn turn = say("tụi nó nói tối nay bán em qua chỗ khác");
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(text(turn)).doesNotContain("Gọi 113").contains("bảo hộ công dân");
    assertThat(numbers(turn)).contains("111");
  }

  @Test
  void aPlaceInVietNamIsNotAbroad() {
    assertThat(text(say("em ở Thủ Đức, em muốn chết"))).doesNotContain("nước ngoài");
  }

  @Test
  void aGrownWriterIsGivenNoLineForChildren() {
    assertThat(numbers(say("vợ con tôi khổ vì tôi, tôi không muốn sống nữa")))
        .doesNotContain("111");
  }

  @Test
  void aLostChildIsToldWhereToWait() {
    assertThat(text(say("con bị lạc mẹ ở chợ"))).contains("111", "chú bảo vệ");
  }

  @ParameterizedTest
  @CsvSource({
    "'ba đang đập đồ ngoài kia, em trốn trong phòng', mẹ chảy máu rồi",
    "bố đang cầm dao đuổi em, tay em chảy máu nhiều"
  })
  void whereSomebodyBleedsTheAmbulanceStandsBesideThePolice(String first, String then) {
    say(first);
    assertThat(now.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(say(then))).startsWith("113", "115");
  }

  @Test
  void bloodOfAnotherDayIsNoEmergency() {
    say("chồng em hay đánh em");
    assertThat(say("có lần chảy máu").level()).isEqualTo(Level.HIGH);
  }
}
