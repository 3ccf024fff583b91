package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.knowledge.danger.Level;

/// The way down from an illness that threatened life.
class RecoveryTest extends Talk {
  @Test
  void anIllnessThatIsOverIsAskedAboutAndANoLowersIt() {
    say("mẹ em vừa ngất");
    Turn asked = say("mẹ em tỉnh rồi, bác sĩ khám nói ổn rồi");
    assertThat(asked.level()).isEqualTo(Level.IMMINENT);
    assertThat(asked.next().pending()).isInstanceOf(Pending.Over.class);
    assertThat(numbers(asked)).startsWith("115");
    Turn over = say("không");
    assertThat(over.level()).isEqualTo(Level.CONCERN);
    assertThat(text(over)).contains("để bác sĩ xem lại");
  }

  @Test
  void whatGoesOnStaysAnEmergency() {
    say("mẹ em vừa ngất");
    say("mẹ em tỉnh rồi, bác sĩ khám nói ổn rồi");
    assertThat(press("over:YES").level()).isEqualTo(Level.IMMINENT);
    assertThat(press("over:NO").level()).isEqualTo(Level.IMMINENT); // an old button
  }

  @Test
  void afterAnOverdoseOnPurposeOnlyTheDirectQuestionLowers() {
    say("em vừa uống cả vỉ thuốc để chết");
    assertThat(say("hết rồi, em thở được rồi").next().pending())
        .isNotInstanceOf(Pending.Over.class);
    assertThat(press("over:NO").level()).isEqualTo(Level.IMMINENT);
  }
}
