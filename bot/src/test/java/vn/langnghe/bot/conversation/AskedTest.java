package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.knowledge.danger.Level;

/// An open question: what answers it, and what does not.
class AskedTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ý bạn là sao",
        "nghĩa là sao",
        "sao bạn lại hỏi em vậy",
        "hỏi làm chi",
        "em hông hiểu",
        "mắc gì hỏi"
      })
  void whoAsksWhatTheQuestionMeansIsToldWhyInOtherWords(String text) {
    Turn asked = say("ước gì ngủ luôn không dậy nữa");
    Turn why = say(text);
    assertThat(text(why)).contains("Mình hỏi để biết bạn có đang an toàn không", "Ý mình là");
    assertThat(ids(why)).isEqualTo(ids(asked));
    assertThat(why.next().pending()).isInstanceOf(Pending.Safety.class);
    assertThat(why.level()).isEqualTo(Level.CONCERN);
    assertThat(say("có lúc cũng có").level()).isEqualTo(Level.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "nhưng mà cũng có lúc, 3",
    "mà lâu lâu cũng nghĩ, 3",
    "có lúc cũng nghĩ tới, 3",
    "ừ, 1",
    "cảm ơn bạn, 1"
  })
  void aNoThatIsTakenBackAtOnceIsHeard(String text, int level) {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("hông").level()).isEqualTo(Level.DISTRESS);
    say(text);
    assertThat(now.level().number()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "'có, mình chỉ nghĩ thôi chưa làm gì', 3",
    "co minh chi nghi vay thoi chua lam gi, 3",
    "chỉ nghĩ thôi, 3",
    "'em mới nghĩ vậy thôi, chưa tính gì hết', 3",
    "'không, em chỉ lo thi thôi', 1",
    "em chỉ nghĩ tới mẹ, 2"
  })
  void aThoughtAndNoMoreIsAYes(String text, int level) {
    say("ước gì ngủ luôn không dậy nữa");
    say(text);
    assertThat(now.level().number()).isEqualTo(level);
  }

  @Test
  void whoIsAskedWhetherWritingIsSafeAndAsksBackIsNotTakenToBeSafe() {
    say("chồng em đánh em");
    Turn why = say("hỏi chi vậy");
    assertThat(why.next().pending()).isInstanceOf(Pending.SafeToWrite.class);
    assertThat(text(why)).contains("có người đọc máy của bạn");
    assertThat(ids(why)).contains("safe:YES", "safe:NO", "exit");
    Turn what = say("em phải làm gì bây giờ");
    assertThat(text(what)).doesNotContain("Khi quay lại, nhắn chữ");
    assertThat(numbers(what)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "em có chị gái, 3",
    "nhà em có con mèo, 3",
    "em phải đi học, 3",
    "dạ rồi, 4",
    "có, 4",
    "em định rồi, 4"
  })
  void aPlanIsAffirmedByAnAnswerOnly(String text, int level) {
    say("em đang nghĩ đến tự tử");
    press("ask:MEANS.NO");
    assertThat(now.pending()).hasToString("Follow[question=PLAN]");
    assertThat(say(text).level().number()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "chồng em cầm dao rượt em em đang trốn, Nút này trả lời câu hỏi trước đó",
    "em đang trên sân thượng, Tin trước nói đến nguy hiểm"
  })
  void anOldNoDeniesOnlyWhatItWasAskedAbout(String told, String heard) {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say(told).level()).isEqualTo(Level.IMMINENT);
    Turn late = press("safety:NO");
    assertThat(late.level()).isEqualTo(Level.IMMINENT);
    assertThat(text(late)).contains(heard);
    assertThat(numbers(late)).isNotEmpty();
  }

  @Test
  void thatTheyThinkOfItIsNoAnswerToWhatIsNearOrPlanned() {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("thì có lúc cũng nghĩ").level()).isEqualTo(Level.HIGH);
    assertThat(say("ừ thì cũng nghĩ tới chứ").level()).isEqualTo(Level.HIGH);
  }
}
