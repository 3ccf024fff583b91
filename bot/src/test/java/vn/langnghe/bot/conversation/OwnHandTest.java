package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// What the writer's own hand does: to themselves, or to a child in their care.
class OwnHandTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {"em đang cầm lưỡi lam", "con cam dao lam trong tay", "mình giữ mảnh kính nãy giờ"})
  void aBladeInOnesOwnHandIsNoThreatToOthers(String text) {
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn).getFirst()).isEqualTo("115");
    assertThat(now.topic()).isEqualTo(Topic.SELF_HARM);
    assertThat(text(turn)).doesNotContain("Gọi 113").doesNotContain("nhắn có an toàn không");
  }

  @ParameterizedTest
  @ValueSource(strings = {"em lỡ cắt rồi", "có chảy máu", "mau chay uot ao"})
  void aCutAfterSelfHarmIsAWoundNow(String text) {
    say("tối nào em cũng rạch tay");
    Turn turn = say(text);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(numbers(turn).getFirst()).isEqualTo("115");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cửa khóa, đèn tắt hết rồi, giấy tờ để sẵn", "dem nay toi ve voi ba ay"})
  void whoHasSettledAllAfterStatingItIsInDangerNow(String text) {
    say("tôi muốn tự tử");
    assertThat(say(text).level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void whoHasSettledAllAfterAHintIsTakenForHigh() {
    say("nhiều lúc tôi ước ngủ luôn không dậy nữa");
    assertThat(say("giấy tờ để sẵn trên bàn").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void whoLocksUpAndGoesToBedHasSettledNothing() {
    say("tôi muốn tự tử");
    assertThat(say("khóa cửa tắt đèn đi ngủ đây").level()).isEqualTo(Level.HIGH);
  }

  @Test
  void papersLaidOutMeanNothingWhereNobodySpokeOfDying() {
    say("mai tôi đi làm sổ đỏ, lo quá");
    assertThat(say("giấy tờ để sẵn trên bàn").level()).isLessThan(Level.HIGH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"em chưa cắt", "hết chảy máu rồi", "em cắt tóc rồi"})
  void noWoundIsHeardWhereThereIsNone(String text) {
    say("tối nào em cũng rạch tay");
    assertThat(say(text).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void aParentWhoHitTheirChildIsToldWhatHelpsBoth() {
    Turn turn = say("tôi tức quá tôi lỡ tát con");
    assertThat(turn.level()).isEqualTo(Level.CONCERN);
    assertThat(numbers(turn)).contains("111");
    assertThat(text(turn))
        .contains("để con ở chỗ an toàn")
        .contains("con có đau ở đâu")
        .doesNotContain("có ai đang làm hại");
    assertThat(text(say("tôi phải làm sao"))).contains("để con ở chỗ an toàn");
  }

  @Test
  void aParentWhoCannotStopIsAPage() {
    Turn turn = say("tôi đánh con suốt, không kìm được");
    assertThat(turn.level()).isEqualTo(Level.HIGH);
    assertThat(turn.effects()).contains(Effect.PAGE, Effect.OPEN_CASE);
    assertThat(turn.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
    assertThat(text(turn)).doesNotContain("nhắn có an toàn không");
  }
}
