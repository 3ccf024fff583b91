package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.telegram.Forum;
import vn.langnghe.bot.channel.telegram.TelegramPlatform;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.ChatRef;

/// What goes wrong between the service and the group of staff: limits, lost answers, stops.
abstract class GroupFaultContract {
  private static final Duration SECONDS = Duration.ofSeconds(5);

  /// A fresh database.
  abstract String url() throws Exception;

  @Test
  void neverMoreThanTwentyAMinuteAndDangerFirstAndNothingLost() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.forum.limit(20);
      scene.taken();
      int topic = scene.topic();
      for (int i = 0; i < 12; i++) {
        scene.house.say(new ChatRef("web", "v" + i), GroupScene.HIGH);
      }
      Instant danger = scene.now.get().plusSeconds(40);
      for (int second = 0; second < 180; second++) {
        if (second < 120) {
          scene.house.say(GroupScene.PERSON, "dòng số " + second + ";");
        }
        if (second == 40) {
          scene.house.say(new ChatRef("web", "danger"), GroupScene.DANGER);
        }
        scene.live(Duration.ofSeconds(1));
      }
      assertThat(scene.forum.refused()).isZero();
      isWithinTheLimit(scene.forum.calls().stream().map(Forum.Call::at).toList());
      String shown = String.join("\n", scene.forum.posts(topic));
      for (int i = 0; i < 120; i++) {
        assertThat(GroupScene.count(shown, "dòng số " + i + ";")).as("line %s", i).isOne();
      }
      assertThat(scene.forum.posts(topic)).hasSizeLessThan(90);
      assertThat(scene.forum.topics()).hasSize(14);
      assertThat(firstWith(scene, "Mức 4")).isBefore(danger.plusSeconds(5));
    }
  }

  private static void isWithinTheLimit(List<Instant> calls) {
    for (Instant from : calls) {
      assertThat(
              calls.stream().filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60))))
          .hasSizeLessThanOrEqualTo(20);
    }
  }

  private static Instant firstWith(GroupScene scene, String words) {
    return scene.forum.calls().stream()
        .filter(call -> call.body().path("text").asText().contains(words))
        .map(Forum.Call::at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theWaitThatTelegramAsksForIsKept() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.forum.limit(1);
      scene.house.say(GroupScene.PERSON, "một");
      scene.live(SECONDS);
      int refused = scene.forum.refused();
      assertThat(refused).isOne();
      scene.forum.limit(20);
      scene.house.say(GroupScene.PERSON, "hai");
      scene.live(Duration.ofSeconds(10));
      assertThat(scene.shown()).doesNotContain("một").doesNotContain("hai");
      scene.live(Duration.ofSeconds(15));
      assertThat(scene.shown()).contains("Người ấy: một\nNgười ấy: hai");
    }
  }

  @Test
  void whatMayHaveBeenSentIsNotRepeatedExceptInDanger() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.platform.faults(send ->
          send.path("text").asText().contains("lời này")
              ? TelegramPlatform.Faults.DROPPED_AFTER
              : TelegramPlatform.Faults.NONE);
      scene.house.say(GroupScene.PERSON, "lời này");
      scene.live(Duration.ofSeconds(10));
      assertThat(GroupScene.count(scene.shown(), "lời này")).isOne();
      assertThat(scene.shown()).contains("có thể chưa tới nhóm");
      scene.house.say(GroupScene.PERSON, GroupScene.DANGER + " lời này");
      scene.live(Duration.ofSeconds(30));
      assertThat(GroupScene.count(scene.shown(), GroupScene.DANGER)).isEqualTo(2);
    }
  }

  @Test
  void aGroupWithoutTopicsIsAFaultAndTheConsoleWorksOn() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.forum.hasTopics(false);
      scene.house.say(GroupScene.PERSON, GroupScene.HIGH);
      scene.live(SECONDS);
      assertThat(scene.node.get().health().tells()).contains("switch topics on");
      assertThat(scene.only().told()).isEqualTo(Desk.Told.ATTEMPTED);
      assertThat(scene.read()).doesNotContain("đã được báo");
      scene.forum.hasTopics(true);
      scene.live(Duration.ofSeconds(80));
      assertThat(scene.node.get().health().good()).isTrue();
      assertThat(scene.only().told()).isEqualTo(Desk.Told.ACCEPTED);
      assertThat(
              scene
                  .house
                  .desk()
                  .take(scene.only().id(), new vn.langnghe.bot.escalation.Counsellor("lan", "Lan")))
          .isInstanceOf(Desk.Result.Done.class);
    }
  }

  @Test
  void aTopicThatSomebodyDeletedIsOpenedAnew() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.forum.lose(scene.topic());
      scene.house.say(GroupScene.PERSON, "em còn đây");
      scene.live(SECONDS);
      assertThat(scene.forum.topics()).hasSize(1);
      assertThat(scene.shown()).contains("em còn đây");
      scene.write(GroupScene.LAN, scene.topic(), "mình vẫn ở đây");
      assertThat(scene.read()).contains("mình vẫn ở đây");
    }
  }

  @Test
  void whatWaitsGoesOutAfterAStopAndWhatWasOnItsWayIsNotRepeated() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.house.say(GroupScene.PERSON, "trước khi dừng");
      scene
          .house
          .store()
          .database()
          .write(handle ->
              handle.execute("update group_out set status = 'SENDING' where status = 'NEW'"));
      scene.node.set(scene.group("one")); // the process is another one
      scene.live(SECONDS);
      assertThat(GroupScene.count(scene.shown(), "trước khi dừng")).isOne();
      int left =
          scene
              .house
              .store()
              .database()
              .read(handle ->
                  handle
                      .createQuery(
                          "select count(*) from group_out where status in ('NEW', 'SENDING')")
                      .mapTo(Integer.class)
                      .one());
      assertThat(left).isZero();
    }
  }

  @Test
  void withTheConversationItsTopicGoes() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.house.store().erasure().erase(GroupScene.PERSON);
      scene.live(Duration.ofSeconds(70));
      assertThat(scene.forum.topics()).isEmpty();
    }
  }
}
