package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Notice;

/// What counsellors do with each other and what they bear, on every database.
abstract class ColleagueFlowContract extends CaseScene {
  private static final Counsellor HOA = new Counsellor("hoa", "Hoa");
  private static final Policy CARING = Teams.caring(List.of("lan", "minh"), StaffCare.USUAL);

  private static String taken(CaseHouse house, ChatRef chat, String text) {
    house.say(chat, text);
    house.tick();
    String id = only(house).id();
    assertThat(house.desk().take(id, LAN)).isInstanceOf(Desk.Result.Done.class);
    house.settle();
    house.desk().say(id, "lan", new Words("Mình nghe đây."));
    return id;
  }

  @Test
  void aCaseIsPassedOnAndThePersonNeedNotBeginAgain() throws Exception {
    in(
        CARING,
        house -> {
          String id = taken(house, CHAT, HIGH);
          assertThat(house.colleagues().pass(id, "minh", "hoa"))
              .isInstanceOf(Desk.Result.TakenBy.class);
          house.colleagues().pass(id, "lan", "minh");
          assertThat(only(house).state()).isInstanceOf(CaseState.Passing.class);
          house.live(StaffCare.USUAL.passing().plusSeconds(20));
          assertThat(only(house).state().holder()).contains("lan");
          house.colleagues().pass(id, "lan", "minh");
          house.colleagues().decline(id, "minh");
          assertThat(only(house).state()).isInstanceOf(CaseState.Talking.class);
          house.colleagues().pass(id, "lan", "minh");
          assertThat(house.desk().take(id, HOA)).isInstanceOf(Desk.Result.TakenBy.class);
          assertThat(house.desk().take(id, MINH)).isInstanceOf(Desk.Result.Done.class);
          house.settle();
          assertThat(only(house).state().holder()).contains("minh");
          assertThat(house.read(CHAT).getLast()).startsWith("Minh, tư vấn viên, nói chuyện tiếp");
          assertThat(house.desk().say(id, "lan", new Words("Còn mình nữa")))
              .isInstanceOf(Desk.Result.TakenBy.class);
        });
  }

  @Test
  void aPauseIsToldWithItsLengthAndEndsByItself() throws Exception {
    in(
        CARING,
        house -> {
          String id = taken(house, CHAT, HIGH);
          house.colleagues().pause(id, "lan", Duration.ofMinutes(5));
          house.settle();
          assertThat(text(house.read(CHAT))).contains("Lan cần khoảng 5 phút rồi quay lại");
          assertThat(only(house).state())
              .isInstanceOfSatisfying(
                  CaseState.Paused.class,
                  paused ->
                      assertThat(paused.until()).isEqualTo(now.get().plus(Duration.ofMinutes(5))));
          house.say(CHAT, "dạ em chờ");
          house.live(Duration.ofMinutes(5).plusSeconds(10));
          assertThat(only(house).state()).isInstanceOf(CaseState.Talking.class);
          house.live(Duration.ofMinutes(11));
          assertThat(only(house).state()).isInstanceOf(CaseState.Waiting.class);
          assertThat(house.read(CHAT)).anyMatch(said -> said.startsWith("Lan đã rời."));
        });
  }

  @Test
  void nobodyTakesMoreThanOneMayHaveHoweverFastTheyPress() throws Exception {
    StaffCare two =
        new StaffCare(
            2,
            Duration.ZERO,
            99,
            Duration.ZERO,
            StaffCare.USUAL.passing(),
            StaffCare.USUAL.pause());
    in(
        Teams.caring(List.of("lan", "minh"), two),
        house -> {
          for (int i = 0; i < 6; i++) {
            house.say(new ChatRef("web", "v" + i), HIGH);
          }
          house.tick();
          List<Desk.Result> results = pressed(house);
          assertThat(results).filteredOn(one -> one instanceof Desk.Result.Done).hasSize(2);
          assertThat(results)
              .filteredOn(one -> one.equals(new Desk.Result.Refused(StaffCare.Refusal.FULL)))
              .hasSize(4);
          String free =
              house.desk().list().stream()
                  .filter(entry -> entry.state().holder().isEmpty())
                  .findFirst()
                  .orElseThrow()
                  .id();
          assertThat(house.colleagues().takeOver(free, LAN, Over.NOBODY_ELSE))
              .isInstanceOf(Desk.Result.Done.class);
          assertThat(house.desk().history(free))
              .extracting(Desk.Logged::what)
              .contains("over the limit");
          assertThat(house.colleagues().bearings())
              .filteredOn(one -> one.account().equals("lan"))
              .extracting(Colleagues.Bearing::held)
              .containsExactly(3);
        });
  }

  /// Lan presses "take" on every case at once.
  private static List<Desk.Result> pressed(CaseHouse house) throws Exception {
    List<Callable<Desk.Result>> takes = new ArrayList<>();
    house.desk().list().forEach(entry -> takes.add(() -> house.desk().take(entry.id(), LAN)));
    List<Desk.Result> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(takes)) {
        results.add(result.get());
      }
    }
    return results;
  }

  @Test
  void whoIsFullIsToldOnceTheyHaveRoom() throws Exception {
    StaffCare one =
        new StaffCare(
            1,
            Duration.ZERO,
            99,
            Duration.ZERO,
            StaffCare.USUAL.passing(),
            StaffCare.USUAL.pause());
    in(
        Teams.caring(List.of("lan"), one),
        house -> {
          String id = taken(house, CHAT, HIGH);
          house.say(new ChatRef("web", "second"), HIGH);
          house.live(Duration.ofSeconds(40));
          Desk.Entry second = second(house);
          assertThat(second.told()).isEqualTo(Desk.Told.ATTEMPTED);
          house.desk().close(id, "lan", Outcome.REFERRED);
          house.live(Duration.ofSeconds(30));
          assertThat(second(house).told()).isEqualTo(Desk.Told.ACCEPTED);
        });
  }

  private static Desk.Entry second(CaseHouse house) {
    return house.desk().list().stream()
        .filter(entry -> entry.state().holder().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void afterACaseAtLevelFourComesARestAndADebrief() throws Exception {
    in(
        CARING,
        house -> {
          String id = taken(house, CHAT, DANGER);
          house.desk().close(id, "lan", Outcome.EMERGENCY_CALLED);
          house.settle();
          Colleagues.Bearing lan = bearing(house);
          assertThat(lan.restUntil()).contains(now.get().plus(Duration.ofMinutes(15)));
          assertThat(lan.owes()).isEqualTo(1);
          house.say(new ChatRef("web", "second"), HIGH);
          house.tick();
          assertThat(house.desk().take(only(house).id(), LAN))
              .isEqualTo(new Desk.Result.Refused(StaffCare.Refusal.RESTING));
          long debrief = house.colleagues().debriefs("lan").getFirst().id();
          assertThat(
                  house
                      .colleagues()
                      .debriefed(debrief, "minh", Colleagues.Mood.FINE, Colleagues.Wish.NOTHING))
              .isFalse();
          assertThat(
                  house
                      .colleagues()
                      .debriefed(debrief, "lan", Colleagues.Mood.HEAVY, Colleagues.Wish.STOP))
              .isTrue();
          assertThat(bearing(house).last())
              .map(Colleagues.Answer::mood)
              .contains(Colleagues.Mood.HEAVY);
          assertThat(bearing(house).owes()).isZero();
          assertThat(house.desk().onShift()).doesNotContain("lan");
          house.pass(Duration.ofMinutes(16));
          assertThat(house.desk().take(only(house).id(), LAN)).isInstanceOf(Desk.Result.Done.class);
        });
  }

  private static Colleagues.Bearing bearing(CaseHouse house) {
    return house.colleagues().bearings().stream()
        .filter(one -> one.account().equals("lan"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPersonWhoShutsUsOutIsShownAsSuchAndTold() throws Exception {
    in(
        CARING,
        house -> {
          String id = taken(house, CHAT, HIGH);
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.OPEN);
          long before = house.desk().revision();
          house.store().notices().keep(CHAT, new Notice.Blocked(), now.get());
          house.store().notices().keep(CHAT, new Notice.Blocked(), now.get());
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.SHUT);
          assertThat(house.desk().revision()).isGreaterThan(before);
          assertThat(house.desk().history(id))
              .filteredOn(logged -> logged.what().equals("not delivered"))
              .hasSize(1);
          assertThat(house.desk().lines(id, 0, 50).getLast())
              .isInstanceOfSatisfying(
                  Desk.Line.Ours.class,
                  ours -> assertThat(ours.reach()).isEqualTo(Desk.Reach.UNDELIVERED));
          house.say(CHAT, "em quay lại rồi");
          assertThat(only(house).reach()).isNotEqualTo(Desk.Reach.SHUT);
        });
  }

  @Test
  void thePersonSeesThatACounsellorWritesAndOnlyThen() throws Exception {
    in(
        CARING,
        house -> {
          Transcripts chats = house.store().transcripts();
          String id = taken(house, CHAT, HIGH);
          assertThat(chats.presence(CHAT, now.get())).isEqualTo(Transcripts.Presence.COUNSELLOR);
          house.colleagues().writing(id, "minh");
          house.pass(Duration.ofSeconds(1));
          assertThat(chats.presence(CHAT, now.get())).isEqualTo(Transcripts.Presence.COUNSELLOR);
          house.colleagues().writing(id, "lan");
          house.pass(Duration.ofSeconds(1));
          assertThat(chats.presence(CHAT, now.get())).isEqualTo(Transcripts.Presence.WRITING);
          Instant later = now.get().plusSeconds(10);
          assertThat(chats.presence(CHAT, later)).isEqualTo(Transcripts.Presence.COUNSELLOR);
          house.desk().close(id, "lan", Outcome.REFERRED);
          assertThat(chats.presence(CHAT, later.plusSeconds(1)))
              .isEqualTo(Transcripts.Presence.AUTOMATIC);
        });
  }

  @Test
  void howTheDialogueStandsIsReadForItsCase() throws Exception {
    in(
        CARING,
        house -> {
          String id = taken(house, CHAT, HIGH);
          assertThat(house.conversation(id))
              .map(conversation -> conversation.level().number())
              .contains(3);
          house.store().erasure().erase(CHAT);
          assertThat(house.conversation(id)).isEqualTo(Optional.empty());
        });
  }
}
