package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.danger.Level;

/// It is better, safer, or somebody was told: the level stays, the script does not come again.
class CalmTest extends Talk {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "em leo xuống rồi",
        "em về tới nhà rồi",
        "mình cất hết rồi",
        "đưa cho mẹ giữ rồi",
        "đỡ nhiều rồi ạ",
        "em thấy nhẹ lòng hơn",
        "giờ do hon r",
        "tui bớt hoảng rồi",
        "em vừa kể với chị hai xong",
        "em nói chuyện với ba rồi",
        "xe cứu thương đang chạy tới",
        "gọi rồi, bên đó đang qua",
        "i feel better now",
        "em đang ngồi với mẹ",
        "cảm ơn bạn nhiều",
        "i told my sister"
      })
  void theScriptOfTheEmergencyDoesNotComeAgain(String news) {
    say("em đang đứng trên sân thượng muốn nhảy xuống");
    assertThat(now.level()).isEqualTo(Level.IMMINENT);
    Turn calm = say(news);
    assertThat(calm.level()).isEqualTo(Level.IMMINENT);
    assertThat(calm.reply().parts().getFirst()).isInstanceOf(Part.HotlinePart.class);
    assertThat(text(calm))
        .doesNotContain(
            "Lùi lại", "Gọi 115 ngay", "Ra chỗ có người.", "Ai ở gần bạn", "Ai đang ở cạnh")
        .doesNotContain("Step back", "Who is near you");
    assertThat(calm.effects()).doesNotContain(Effect.OPEN_CASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ước gì em đỡ hơn",
        "em không ổn hơn",
        "xuống rồi nhảy luôn",
        "em chưa nói với ai",
        "chết rồi sẽ nhẹ hơn",
        "đỡ hơn sao được"
      })
  void whatOnlyWishesOrDeniesReliefIsNone(String text) {
    say("em đang đứng trên sân thượng muốn nhảy xuống");
    assertThat(text(say(text))).doesNotContain("Mừng là", "việc rất khó", "bước lớn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "em kể với mẹ rồi",
        "em thấy nhẹ hơn rồi",
        "em nói chuyện với cô giáo rồi",
        "đỡ hơn rồi"
      })
  void theClassifierAloneDoesNotRaiseTheLevelOnGoodNews(String news) {
    say("ước gì ngủ luôn không dậy nữa");
    assertThat(say(news).level()).isEqualTo(Level.CONCERN);
    say("em muốn chết");
    assertThat(say(news).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void newDangerBesideGoodNewsIsAnsweredAsDanger() {
    say("em muốn chết");
    Turn turn = say("em kể với mẹ rồi nhưng tối nay em vẫn sẽ tự tử");
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
    assertThat(text(turn)).contains("115");
  }

  @Test
  void whoHurtsThemComingHomeIsNoRelief() {
    say("chồng em đánh em");
    for (String news : new String[] {"ảnh về nhà rồi", "họ đang tới", "chồng em xuống rồi"}) {
      assertThat(text(say(news)))
          .as(news)
          .doesNotContain("việc rất khó", "Trong lúc chờ", "Mừng là");
    }
    assertThat(text(say("em chạy thoát qua nhà ngoại rồi")))
        .contains("việc rất khó", "mang theo điện thoại");
  }

  @Test
  void whatWasTakenAwayInAQuarrelIsHeard() {
    say("chồng em cầm dao dọa giết em");
    assertThat(text(say("em giật được rồi"))).contains("việc rất khó", "mang theo điện thoại");
  }

  @Test
  void whoSitsWithSomebodyIsNotSentToThem() {
    say("tối nay em sẽ tự tử");
    Turn home = say("em về nhà rồi, đang ngồi với chị");
    assertThat(text(home)).contains("Ở lại với người ở cạnh bạn").doesNotContain("hãy ra ở cạnh");
    assertThat(home.next().care().notes()).contains(Note.ACCOMPANIED);
  }
}
