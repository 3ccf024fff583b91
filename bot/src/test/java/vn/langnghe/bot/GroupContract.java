package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.telegram.Forum;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.group.StaffGroup;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.store.MasterKey;

/// What staff do in their group, over a real store and a Telegram with faults.
abstract class GroupContract {
  private static final Duration SECONDS = Duration.ofSeconds(5);

  /// A fresh database.
  abstract String url() throws Exception;

  @Test
  void aCaseGetsATopicThatTellsLevelAndTopicAndNoWord() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.house.say(GroupScene.PERSON, GroupScene.HIGH);
      assertThat(scene.only().told()).isEqualTo(Desk.Told.ATTEMPTED);
      assertThat(scene.read()).doesNotContain("đã được báo");
      scene.live(SECONDS);
      String title = scene.forum.topic(scene.topic()).title();
      assertThat(title).contains("Mức 3").contains(scene.only().id().substring(0, 6));
      assertThat(scene.shown())
          .contains("Lan, Minh")
          .contains("Mức 3")
          .contains("☎")
          .contains("/nhan")
          .doesNotContain("tự tử đi")
          .doesNotContain(GroupScene.HIGH);
      assertThat(scene.only().told()).isEqualTo(Desk.Told.ACCEPTED);
      scene.press(scene.node.get(), GroupScene.MINH, "seen:" + scene.only().id());
      assertThat(scene.only().told()).isEqualTo(Desk.Told.SEEN);
      scene.write(GroupScene.MINH, scene.topic(), "/nhan");
      assertThat(scene.only().told()).isEqualTo(Desk.Told.TAKEN);
    }
  }

  @Test
  void wordsGoBothWaysEachOnce() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      assertThat(scene.shown()).contains("Người ấy: " + GroupScene.HIGH).contains("Lan");
      long id = scene.write(GroupScene.LAN, scene.topic(), "Mình là Lan, mình đây");
      scene.write(GroupScene.LAN, scene.topic(), "Mình là Lan, mình đây", id);
      scene.live(SECONDS);
      assertThat(GroupScene.count(scene.read(), "Mình là Lan, mình đây")).isOne();
      assertThat(scene.shown()).doesNotContain("Mình là Lan, mình đây");
      scene.house.say(GroupScene.PERSON, "dạ em nghe");
      scene.live(SECONDS);
      assertThat(GroupScene.count(scene.shown(), "dạ em nghe")).isOne();
      scene.write(GroupScene.MINH, scene.topic(), "Hỏi bạn ấy ở với ai nhé");
      scene.live(SECONDS);
      assertThat(scene.read()).doesNotContain("ở với ai");
      assertThat(scene.house.desk().notes(scene.only().id()))
          .extracting(note -> note.words().text())
          .containsExactly("Hỏi bạn ấy ở với ai nhé");
      assertThat(scene.shown()).contains("giữ làm ghi chú");
      scene.edit(GroupScene.LAN, scene.topic(), "Mình là Lan, sửa", id);
      scene.send(GroupScene.LAN, scene.topic(), "voice");
      scene.live(SECONDS);
      assertThat(scene.read()).doesNotContain("Mình là Lan, sửa");
      assertThat(scene.shown()).contains("không được gửi lại").contains("Chỉ chữ");
    }
  }

  @Test
  void whatIsSaidInTheConsoleStandsInTheTopicToo() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene
          .house
          .desk()
          .say(scene.only().id(), "lan", new vn.langnghe.bot.escalation.Words("từ máy tính"));
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("Lan (từ bảng trực): từ máy tính");
    }
  }

  @Test
  void ofTwoWhoPressAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.house.say(GroupScene.PERSON, GroupScene.HIGH);
      scene.live(SECONDS);
      String id = scene.only().id();
      StaffGroup other = scene.group("two");
      CompletableFuture<Void> one =
          CompletableFuture.runAsync(
              () -> scene.press(scene.node.get(), GroupScene.LAN, "take:" + id));
      CompletableFuture<Void> two =
          CompletableFuture.runAsync(() -> scene.press(other, GroupScene.MINH, "take:" + id));
      CompletableFuture.allOf(one, two).join();
      String holder = scene.only().state().holder().orElseThrow();
      assertThat(scene.platform.pressTexts())
          .containsExactlyInAnyOrder(
              "", "Ca này đang có người giữ: " + (holder.equals("lan") ? "Lan" : "Minh"));
    }
  }

  @Test
  void whoIsNotBoundDoesNothingAndIsToldKindlyOnce() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.house.say(GroupScene.PERSON, GroupScene.HIGH);
      scene.live(SECONDS);
      scene.write(GroupScene.STRANGER, scene.topic(), "/nhan");
      scene.write(GroupScene.STRANGER, scene.topic(), "chào bạn");
      scene.press(scene.node.get(), GroupScene.STRANGER, "take:" + scene.only().id());
      scene.live(SECONDS);
      assertThat(scene.only().state()).isInstanceOf(CaseState.Waiting.class);
      assertThat(scene.only().told()).isEqualTo(Desk.Told.ACCEPTED);
      assertThat(GroupScene.count(scene.shown(), "Mình chưa biết bạn là ai")).isOne();
      assertThat(scene.platform.pressTexts().getFirst()).contains("/toi");
      assertThat(scene.house.desk().notes(scene.only().id())).isEmpty();
      scene.write(GroupScene.STRANGER, 0, "/toi " + scene.code(Crew.Kind.ME, "minh"));
      scene.write(GroupScene.STRANGER, scene.topic(), "/nhan");
      assertThat(scene.only().state().holder()).contains("minh");
      scene.write(GroupScene.MINH, scene.topic(), "/chuyen"); // that account is bound no more
      assertThat(scene.only().state().holder()).contains("minh");
    }
  }

  @Test
  void aCaseIsHandedBackEndedByButtonsAndOpenedAgain() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.write(GroupScene.MINH, scene.topic(), "/dong");
      scene.write(GroupScene.LAN, scene.topic(), "/chuyen");
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("đang có người giữ: Lan").contains("mời lại");
      scene.house.say(GroupScene.PERSON, "không ai thấy lời này");
      scene.live(SECONDS);
      assertThat(scene.shown()).doesNotContain("không ai thấy lời này");
      String id = scene.only().id();
      scene.write(GroupScene.MINH, scene.topic(), "/nhan");
      scene.write(GroupScene.MINH, scene.topic(), "/dong");
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("không ai thấy lời này").contains("kết thúc thế nào");
      scene.press(scene.node.get(), GroupScene.MINH, "close:safe-for-now:" + id);
      scene.live(Duration.ofSeconds(20));
      assertThat(scene.house.desk().list()).isEmpty();
      assertThat(scene.forum.topic(scene.topic()).closed()).isTrue();
      scene.house.say(GroupScene.PERSON, GroupScene.HIGH);
      scene.live(Duration.ofSeconds(20));
      assertThat(scene.only().id()).isEqualTo(id);
      assertThat(scene.forum.topics()).hasSize(1);
      assertThat(scene.forum.topic(scene.topic()).closed()).isFalse();
      assertThat(scene.shown()).contains("trở lại");
    }
  }

  @Test
  void aCaseIsPassedToANamedColleagueWhoTakesIt() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.join("lan.chi", "Lan Chi", "555000003", Role.COUNSELLOR);
      scene.join("minh.b", "Minh", "555000004", Role.COUNSELLOR);
      scene.taken();
      scene.write(GroupScene.LAN, scene.topic(), "/chuyen Hồng");
      scene.live(SECONDS);
      assertThat(scene.shown())
          .contains(
              "không tìm thấy ai tên như vậy. Có thể chuyển cho: Minh (@minh) · đang trực, Lan Chi, Minh (@minh.b)");
      scene.write(GroupScene.LAN, scene.topic(), "/chuyen Minh");
      scene.live(SECONDS);
      assertThat(scene.shown())
          .contains("Viết rõ hơn nhé: Minh (@minh) · đang trực, Minh (@minh.b)");
      scene.write(GroupScene.LAN, scene.topic(), "/chuyen chi");
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("Lan Chi: chưa vào ca trực.\nNgười đang trực: Minh");
      assertThat(scene.only().state()).isInstanceOf(CaseState.Taken.class);
      scene.write(GroupScene.MINH, scene.topic(), "/chuyen Lan Chi");
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("đang có người giữ: Lan");
      scene.write(GroupScene.LAN, scene.topic(), "/chuyen@b_bot @minh");
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("Đang chuyển ca cho Minh");
      assertThat(scene.only().state().holder()).contains("lan");
      scene.write(GroupScene.MINH, scene.topic(), "/nhan");
      scene.live(SECONDS);
      assertThat(scene.only().state().holder()).contains("minh");
      assertThat(scene.read()).contains("Minh");
      scene.write(GroupScene.MINH, scene.topic(), "/chuyen LAN");
      scene.live(Duration.ofMinutes(4));
      assertThat(scene.shown()).contains("ca vẫn ở người này: Minh");
      scene.write(GroupScene.MINH, scene.topic(), "/chuyen");
      scene.live(SECONDS);
      assertThat(scene.shown()).contains("mời lại");
    }
  }

  @Test
  void nobodysNameOrIdReachesTheOtherSide() throws Exception {
    try (GroupScene scene = new GroupScene(url())) {
      scene.taken();
      scene.write(GroupScene.LAN, scene.topic(), "Mình đây");
      scene.house.say(GroupScene.PERSON, GroupScene.DANGER);
      scene.write(GroupScene.STRANGER, scene.topic(), "ai đó");
      scene.write(GroupScene.LAN, scene.topic(), "/chuyen");
      scene.live(Duration.ofSeconds(30));
      scene.write(GroupScene.MINH, scene.topic(), "/nhan");
      scene.write(GroupScene.MINH, scene.topic(), "/dong");
      scene.live(Duration.ofSeconds(10));
      scene.press(scene.node.get(), GroupScene.MINH, "close:referred:" + scene.only().id());
      scene.live(Duration.ofSeconds(20));
      StringBuilder group = new StringBuilder();
      scene.forum.calls().forEach(call -> group.append(call.body()));
      scene.platform.pressTexts().forEach(group::append);
      assertThat(group).hasSizeGreaterThan(1_000).contains(GroupScene.DANGER);
      assertThat(group.toString())
          .doesNotContain(GroupScene.PERSON.chat())
          .doesNotContain("TênThật")
          .doesNotContain("nick555");
      assertThat(scene.read())
          .contains("Mình đây")
          .doesNotContain("TênThật")
          .doesNotContain("nick")
          .doesNotContain("555000")
          .doesNotContain(Forum.CHAT);
    }
  }

  @Test
  void aCodeOfAnAdministratorBindsTheGroup() throws Exception {
    try (GroupScene scene =
        new GroupScene(
            url(),
            Optional.empty(),
            StaffGroup.Words.NEVER,
            MasterKey.text(MasterKey.fresh(), "test"))) {
      scene.house.say(GroupScene.PERSON, GroupScene.HIGH);
      scene.live(SECONDS);
      assertThat(scene.forum.topics()).isEmpty();
      assertThat(scene.node.get().health().tells()).contains("no group is bound");
      scene.write(GroupScene.LAN, 0, "/gan " + scene.code(Crew.Kind.GROUP, "lan"));
      scene.write(GroupScene.LAN, 0, "/gan ABCDEFGH");
      scene.live(SECONDS);
      assertThat(scene.forum.topics()).isEmpty();
      String code = scene.code(Crew.Kind.GROUP, "quan");
      scene.write(GroupScene.STRANGER, 0, "/gan " + code);
      scene.live(Duration.ofSeconds(20));
      assertThat(scene.forum.topics()).hasSize(1);
      scene.write(GroupScene.LAN, scene.topic(), "/nhan");
      scene.live(SECONDS);
      assertThat(scene.only().state().holder()).contains("lan");
      assertThat(scene.shown()).doesNotContain(GroupScene.HIGH);
    }
  }
}
