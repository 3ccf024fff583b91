package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.Reach;
import vn.langnghe.knowledge.danger.Level;

/// Answers about a hand-over that are typed instead of pressed, on every database.
abstract class TypedConsentContract extends HandOverScene {
  private static final String AGAIN = "chưa chắc đã hiểu đúng ý bạn";

  private static void writes(Node node, String text) {
    node.house.pass(Duration.ofSeconds(20));
    node.house.say(CHAT, text);
    node.house.settle();
  }

  @Test
  void aYesInWordsIsAYesAndTheBotSaysNothingBesideIt() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          int read = node.house.read(CHAT).size();
          writes(node, "dạ được ạ");
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.TELLING);
          assertThat(text(node.house.read(CHAT).subList(read, node.house.read(CHAT).size())))
              .contains("Khi họ nghe máy")
              .doesNotContain(AGAIN);
          writes(node, "ừ được");
          assertThat(node.newest(id).follow()).isEqualTo(HandOver.Follow.AGREED);
          node.referrals.acknowledge(id, node.newest(id).id(), "lan");
          node.house.desk().close(id, "lan", Outcome.REFERRED);
          node.house.settle();
          node.house.pass(Duration.ofMinutes(61));
          node.tick();
          node.tick();
          assertThat(node.house.read(CHAT).getLast()).contains("Bạn đã gọi được");
          read = node.house.read(CHAT).size();
          writes(node, "em gọi được rồi ạ");
          assertThat(node.lines.line(AMBULANCE).orElseThrow().reach())
              .isEqualTo(new Reach(1, 0, 0));
          assertThat(node.house.read(CHAT).subList(read, node.house.read(CHAT).size()))
              .first()
              .asString()
              .startsWith("Mừng là bạn đã gọi được");
        });
  }

  @Test
  void whatIsNotClearIsAskedOnceMoreAndNeverTakenAsYes() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          writes(node, "em chưa biết nữa");
          assertThat(node.house.read(CHAT).getLast()).contains(AGAIN);
          int read = node.house.read(CHAT).size();
          writes(node, "cũng được");
          assertThat(node.house.read(CHAT)).hasSize(read);
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.ASKED);
          writes(node, "thôi khỏi chị");
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.DECLINED);
          assertThat(node.house.read(CHAT).getLast()).startsWith("Được, không ai báo gì về bạn");
        });
  }

  @Test
  void aYesToSomethingElseIsNone() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          node.house.say(CHAT, "dạ được"); // at once: written before the question was there
          node.house.settle();
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.ASKED);
          assertThat(node.house.read(CHAT).getLast()).contains(AGAIN);
          node.house.desk().say(id, "lan", new Words("Em uống miếng nước nhé?"));
          writes(node, "dạ được");
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.ASKED);
          assertThat(node.house.read(CHAT).getLast()).isEqualTo("Em uống miếng nước nhé?");
        });
  }

  @Test
  void dangerInTheSameMessageIsReadAsDanger() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          writes(node, "dạ được, " + DANGER);
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.ASKED);
          assertThat(only(node.house).level()).isEqualTo(Level.IMMINENT);
          assertThat(node.house.desk().history(id))
              .anyMatch(logged -> logged.what().equals("alarm"));
        });
  }
}
