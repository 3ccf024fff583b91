package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.conversation.care.Fragments;
import vn.langnghe.bot.message.Content;
import vn.langnghe.knowledge.danger.Level;

/// Sentences that are sent word by word.
class PiecesTest extends Talk {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "em / ko muon / song / nua           | 3",
        "e / k / muon / song / nua / r       | 3",
        "t / mún / chết                      | 3",
        "tối nay / em sẽ / tự tử             | 4",
        "chao / ad / cho hoi / chut          | 0",
        "trua nay / an gi / ngon ta          | 0"
      })
  void theyAreHeardAsOne(String texts, int level) {
    List<Integer> levels =
        Arrays.stream(texts.split("/")).map(text -> say(text.strip()).level().number()).toList();
    assertThat(levels.getLast()).isEqualTo(level);
  }

  @Test
  void onlyTheTextThatEndsItGetsTheReplyToDanger() {
    for (String text : List.of("em", "ko muon")) {
      assertThat(say(text).level()).isLessThan(Level.CONCERN);
    }
    assertThat(say("song nua").effects()).contains(Effect.PAGE);
    assertThat(say("ạ").effects()).doesNotContain(Effect.PAGE);
  }

  @Test
  void aLongerTextBetweenEndsIt() {
    say("em ko muon");
    say("hôm nay trời đẹp mà em phải đi học");
    assertThat(say("song nua").level().isCrisisRoute()).isFalse();
  }

  @Test
  void anythingElseBetweenEndsIt() {
    say("em ko muon");
    turn(new Content.Opened());
    assertThat(say("song nua").level().isCrisisRoute()).isFalse();
  }

  @Test
  void timeEndsIt() {
    say("em ko muon");
    at = at.plus(Duration.ofMinutes(4));
    assertThat(say("song nua").level().isCrisisRoute()).isFalse();
  }

  @Test
  void severalTextsAnsweredTogetherAreHeardAsOneToo() {
    assertThat(turn(new Content.Several(List.of("em", "ko muon", "song nua"))).level())
        .isEqualTo(Level.HIGH);
  }

  @Test
  void anAnswerIsNoPiece() {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say("không").next().care().fragments()).isEqualTo(Fragments.NONE);
  }
}
