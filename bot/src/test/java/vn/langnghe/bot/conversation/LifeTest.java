package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

/// Which number stands first when life is in danger now.
class LifeTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mẹ con đánh em con chảy máu đầu",
        "em con nằm im không nói",
        "bố đánh em con ngất rồi",
        "em con không tỉnh",
        "chồng em đạp má té xuống thang, má nằm bất động",
        "ba danh me bat tinh roi"
      })
  void theAmbulanceLeadsWhereSomebodyIsHurtWhoeverDidIt(String text) {
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn).getFirst()).isEqualTo("115");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em đang trên sân thượng",
        "đang ngồi trên nóc nhà ngó xuống",
        "chan de ngoai lan can",
        "gió trên này mát, nhìn xuống thấy nhẹ người"
      })
  void rescueLeadsAtAHeight(String text) {
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn).getFirst()).isEqualTo("114");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ước gì ngủ luôn không dậy nữa", "em muốn chết quá", "em hay rạch tay mình"})
  void aKnifeInAnothersHandIsAnAttackWhateverWasToldBefore(String told) {
    say(told);
    Turn turn = say("chồng em cầm dao rượt em em đang trốn");
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn).getFirst()).isEqualTo("113");
    assertThat(text(turn)).doesNotContain("Tránh xa thứ có thể gây thương tích");
  }

  @ParameterizedTest
  @CsvSource({
    "em chán sống quá, giờ vẫn ngồi trên này, 114",
    "ước gì ngủ luôn không dậy nữa, trên này cao ghê, 114",
    "chồng em đánh em, ảnh vô, 113",
    "bị chồng đánh, nó về tới rồi, 113",
    "chồng tôi vừa đánh tôi, nghe tiếng xe ổng rồi, 113",
    "dượng đánh con bằng roi, dượng đang kêu con ra, 113"
  })
  void whatWasToldBeforeGivesShortWordsTheirWeight(String told, String then, String first) {
    say(told);
    Turn turn = say(then);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn).getFirst()).isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({"giờ vẫn ngồi trên này", "ảnh vô rồi", "nó về tới rồi"})
  void byThemselvesTheyAreNoDanger(String text) {
    assertThat(say(text).level().isCrisisRoute()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"ảnh ngủ rồi", "nó về quê rồi", "ổng đi rồi", "công an tới rồi"})
  void whoLeftOrSleepsIsNotComing(String text) {
    say("chồng em đánh em");
    assertThat(say(text).level()).isEqualTo(Level.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bác bị con trai đuổi ra khỏi nhà",
        "bà bị con trai đánh",
        "Tôi 70 tuổi, con dâu nó đánh tôi",
        "con rể nó đánh bà cháu ơi"
      })
  void anOldPersonIsAnAdultWhoWritesOfThemselves(String text) {
    now = Conversation.fresh(Language.VI);
    Turn turn = say(text);
    assertThat(turn.next().subject()).isEqualTo(Subject.SELF);
    assertThat(turn.next().age()).contains(AgeGroup.ADULT);
    assertThat(numbers(turn)).isNotEmpty().doesNotContain("111");
  }

  @ParameterizedTest
  @CsvSource({
    "cháu bị cậu đánh chảy máu, SELF",
    "con bi duong danh, SELF",
    "hồi nhỏ tui bị ông chú làm bậy, SELF",
    "em đòi chia tay thì anh doạ tự tử, OTHER",
    "ny dọa tự tử nếu em bỏ, OTHER"
  })
  void theWordsTellWhoseDangerItIs(String text, Subject whose) {
    assertThat(say(text).next().subject()).isEqualTo(whose);
  }

  @Test
  void notMeButHim() {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("anh ấy cơ mà, không phải em").next().subject()).isEqualTo(Subject.OTHER);
  }
}
