package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.telegram.TelegramPlatform;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.referral.HandOver;

/// A partner's Telegram group as the way of a hand-over, on every database.
abstract class PartnerGroupContract extends PartnerGroupScene {
  @Test
  void theAgreedWordsArePostedOnceAndAMemberAcknowledgesByTheButton() throws Exception {
    in(scene -> {
      String asked = scene.node.asked();
      scene.node.tick();
      assertThat(shown()).isEmpty();
      scene.node.press(".TELL");
      scene.node.tick();
      scene.node.house.pass(Duration.ofSeconds(40));
      scene.node.tick();
      String code = scene.node.newest(asked).id();
      assertThat(shown()).hasSize(1);
      assertThat(shown().getFirst())
          .contains(TOLD.text())
          .contains(code)
          .contains("Lan")
          .doesNotContain("visitor-7")
          .doesNotContain(asked);
      assertThat(scene.node.newest(asked).stage()).isEqualTo(HandOver.Stage.TOLD);
      scene.press(OTHER, MEMBER, "ack:" + code);
      scene.write(OTHER, MEMBER, "/nhan " + code);
      scene.press(GROUP, MEMBER, "ack:zzzzzzzz");
      platform.forum().stranger(STRANGER);
      scene.press(GROUP, STRANGER, "ack:" + code);
      assertThat(scene.node.newest(asked).stage()).isEqualTo(HandOver.Stage.TOLD);
      scene.press(GROUP, MEMBER, "ack:" + code);
      scene.press(GROUP, MEMBER, "ack:" + code);
      assertThat(scene.node.newest(asked).stage()).isEqualTo(HandOver.Stage.ACKNOWLEDGED);
      assertThat(platform.pressTexts())
          .hasSize(4)
          .satisfiesExactly(
              text -> assertThat(text).contains("không có mã đó"),
              text -> assertThat(text).contains("Chỉ thành viên"),
              text -> assertThat(text).contains("Đã ghi").contains(code),
              text -> assertThat(text).contains("đã có người nhận rồi"));
      noTraceOfAnybody(scene.node.house.desk().history(asked));
    });
  }

  private static void noTraceOfAnybody(List<Desk.Logged> history) {
    assertThat(history)
        .anyMatch(
            one -> one.who().equals("partner") && one.what().equals("hand-over acknowledged"));
    assertThat(history.toString()).doesNotContain(MEMBER).doesNotContain("TênThật");
  }

  @Test
  void whoWritesNhanNeedsNoCodeWhereOneWaits() throws Exception {
    in(scene -> {
      scene.write(GROUP, MEMBER, "/nhan");
      assertThat(shown()).last().asString().contains("không có lời giới thiệu nào chờ");
      String id = scene.agreed();
      scene.write(GROUP, MEMBER, "chào mọi người");
      ObjectNode anonymous = JSON.createObjectNode();
      ObjectNode named = message(GROUP, MEMBER).put("text", "/nhan");
      named.putObject("sender_chat").put("id", Long.parseLong(GROUP));
      anonymous.set("message", named);
      scene.hear(anonymous);
      assertThat(shown()).last().asString().contains("bấm nút");
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.TOLD);
      scene.write(GROUP, MEMBER, "/nhan@b_bot");
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.ACKNOWLEDGED);
      assertThat(shown()).last().asString().contains("Đã ghi");
    });
  }

  @Test
  void aBotThatIsNotInTheGroupAnyMoreIsToldToTheCounsellorAtOnce() throws Exception {
    in(scene -> {
      platform.faults(send -> TelegramPlatform.Faults.BLOCKED);
      String id = scene.agreed();
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.UNANSWERED);
      assertThat(scene.node.house.desk().history(id))
          .anyMatch(one ->
              one.what().equals("called")
                  && one.why()
                      .equals("hand-over not delivered: " + AMBULANCE + ", not in the group"));
      assertThat(shown()).isEmpty();
    });
  }

  @Test
  void whatNobodyAcknowledgesCallsTheCounsellorAndMayStillBeTaken() throws Exception {
    in(scene -> {
      String id = scene.agreed();
      scene.node.house.pass(Duration.ofMinutes(16));
      scene.node.tick();
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.UNANSWERED);
      assertThat(scene.node.house.desk().history(id))
          .extracting(Desk.Logged::why)
          .contains("hand-over not acknowledged: " + AMBULANCE);
      scene.write(GROUP, MEMBER, "/nhan");
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.ACKNOWLEDGED);
    });
  }

  @Test
  void aPostWhoseAnswerIsLostIsSentOnceMoreAndNotAgain() throws Exception {
    in(scene -> {
      platform.faults(send -> TelegramPlatform.Faults.DROPPED_AFTER);
      String id = scene.agreed();
      for (int i = 0; i < 5; i++) {
        scene.node.house.pass(Duration.ofSeconds(31));
        scene.node.tick();
      }
      assertThat(shown()).hasSize(2);
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.TOLD);
    });
  }

  @Test
  void theLimitOfTheGroupHoldsAndAPostWaitsForIt() throws Exception {
    in(scene -> {
      ChatRef group = new ChatRef(BOT, GROUP);
      assertThat(IntStream.range(0, 30).filter(i -> scene.pace.take(group, 20, now.get())).count())
          .isEqualTo(20);
      assertThat(scene.pace.take(new ChatRef(BOT, OTHER), 20, now.get())).isTrue();
      String id = scene.agreed();
      assertThat(shown()).isEmpty();
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.TELLING);
      scene.node.house.pass(Duration.ofSeconds(61));
      scene.node.tick();
      assertThat(shown()).hasSize(1);
    });
  }

  @Test
  void aGroupIsToldItsIdForTheSettings() throws Exception {
    in(scene -> {
      for (int i = 0; i < 6; i++) {
        scene.write(OTHER, STRANGER, "/nhom@b_bot");
      }
      assertThat(platform.shown(OTHER))
          .hasSize(3)
          .first()
          .satisfies(shown -> assertThat(shown.text()).contains(OTHER).doesNotContain(STRANGER));
    });
  }

  @Test
  void aGroupThatMovesIsFollowed() throws Exception {
    in(scene -> {
      ObjectNode update = JSON.createObjectNode();
      update.set(
          "message", message(GROUP, MEMBER).put("migrate_to_chat_id", Long.parseLong(OTHER)));
      scene.hear(update);
      String id = scene.agreed();
      assertThat(shown()).isEmpty();
      assertThat(platform.shown(OTHER)).hasSize(1);
      scene.write(GROUP, MEMBER, "/nhan");
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.TOLD);
      scene.write(OTHER, MEMBER, "/nhan");
      assertThat(scene.node.newest(id).stage()).isEqualTo(HandOver.Stage.ACKNOWLEDGED);
    });
  }
}
