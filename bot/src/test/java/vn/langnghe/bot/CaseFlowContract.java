package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.escalation.CaseState;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Language;

/// From a message to a counsellor and back, on every database.
abstract class CaseFlowContract extends CaseScene {
  @Test
  void toldIsSaidOnlyOnceSomebodyWasReallyTold() throws Exception {
    in(
        Teams.usual(),
        house -> {
          console.set(Pager.Answer.UNREACHED);
          house.say(CHAT, HIGH);
          house.tick();
          assertThat(only(house).told()).isEqualTo(Desk.Told.ATTEMPTED);
          assertThat(text(house.read(CHAT))).doesNotContain("đã được báo");
          console.set(Pager.Answer.ACCEPTED);
          house.live(Duration.ofSeconds(30));
          assertThat(only(house).told()).isEqualTo(Desk.Told.ACCEPTED);
          assertThat(text(house.read(CHAT)))
              .contains("Tư vấn viên đã được báo. Bạn đang ở vị trí 1.");
          assertThat(text(house.read(CHAT)).split("đã được báo", -1)).hasSize(2);
          assertThat(house.desk().seen(only(house).id(), "lan"))
              .isInstanceOf(Desk.Result.Done.class);
          assertThat(only(house).told()).isEqualTo(Desk.Told.SEEN);
        });
  }

  @Test
  void oneSpeakerAtATimeFromClaimToClose() throws Exception {
    in(
        Teams.usual(),
        house -> {
          house.say(CHAT, HIGH);
          house.tick();
          String id = only(house).id();
          assertThat(house.desk().take(id, LAN)).isInstanceOf(Desk.Result.Done.class);
          assertThat(house.desk().take(id, MINH))
              .isEqualTo(new Desk.Result.TakenBy("lan", now.get()));
          house.settle();
          assertThat(house.read(CHAT).getLast()).startsWith("Lan, tư vấn viên, đang ở đây.");
          house.desk().say(id, "lan", new Words("Chào bạn, mình là Lan."));
          int before = house.read(CHAT).size();
          house.say(CHAT, "dạ em chào chị");
          house.live(Duration.ofMinutes(5));
          assertThat(house.read(CHAT)).hasSize(before);
          assertThat(house.desk().say(id, "minh", new Words("Chen vào")))
              .isInstanceOf(Desk.Result.TakenBy.class);
          assertThat(house.desk().say(id, "lan", new Words(" ")))
              .isEqualTo(new Desk.Result.Unfit());
          house.desk().note(id, "lan", new Words("Mẹ ở cạnh."));
          assertThat(house.desk().notes(id).getFirst().words().text()).isEqualTo("Mẹ ở cạnh.");
          house.desk().close(id, "lan", Outcome.SAFE_FOR_NOW);
          house.settle();
          assertThat(house.read(CHAT).getLast()).startsWith("Lan đã kết thúc cuộc trò chuyện.");
          assertThat(house.desk().list()).isEmpty();
          house.say(CHAT, "cảm ơn nhiều nha");
          assertThat(house.read(CHAT)).hasSizeGreaterThan(before + 1);
          assertThat(house.desk().history(id))
              .extracting(Desk.Logged::what)
              .contains("opened", "offered", "told", "taken", "wrote", "noted", "closed");
          assertThat(house.desk().lines(id, 0, 100))
              .filteredOn(
                  line -> line instanceof Desk.Line.Ours ours && ours.counsellor().isPresent())
              .hasSize(1);
        });
  }

  @Test
  void aReplyThatWasBeingDecidedWhenACounsellorTookTheCaseIsNotSent() throws Exception {
    in(
        Teams.usual(),
        house -> {
          house.say(CHAT, HIGH);
          house.tick();
          String conversation = house.accept(CHAT, new Content.Text("dạ"));
          Task late = house.store().turns().next(conversation).orElseThrow();
          house.desk().take(only(house).id(), LAN);
          Turn turn =
              new Turn(
                  Level.NONE,
                  EmergencyCard.reply(Language.VI),
                  late.conversation(),
                  Set.of(),
                  List.of());
          assertThat(house.store().turns().complete(late, new Decision(turn, "none"), now.get()))
              .isFalse();
          house.settle();
          assertThat(house.read(CHAT).getLast()).startsWith("Lan, tư vấn viên");
        });
  }

  @Test
  void aCounsellorMayBeginACaseThemselvesAndBeingSeenCountsAsTold() throws Exception {
    in(
        Teams.usual(),
        house -> {
          now.set(NIGHT);
          String conversation = house.say(CHAT, "chào bạn");
          assertThat(house.desk().open(conversation, LAN)).isInstanceOf(Desk.Result.Done.class);
          house.settle();
          assertThat(only(house).origin()).isEqualTo(Desk.Origin.COUNSELLOR);
          assertThat(house.read(CHAT).getLast()).startsWith("Lan, tư vấn viên");
          assertThat(text(house.read(CHAT))).doesNotContain("không có tư vấn viên");
          now.set(MONDAY.plus(Duration.ofDays(1)));
          console.set(Pager.Answer.UNREACHED);
          house.desk().handBack(only(house).id(), "lan");
          house.tick();
          assertThat(text(house.read(CHAT))).doesNotContain("đã được báo");
          house.desk().seen(only(house).id(), "minh");
          house.settle();
          assertThat(house.read(CHAT).getLast()).startsWith("Tư vấn viên đã được báo");
        });
  }

  @Test
  void theEmergencyCardComesOnlyWhenTheCounsellorDoesNotReact() throws Exception {
    in(
        Teams.usual(),
        house -> {
          house.say(CHAT, HIGH);
          house.tick();
          String id = only(house).id();
          house.desk().take(id, LAN);
          house.settle();
          house.desk().say(id, "lan", new Words("Mình nghe đây."));
          int before = house.read(CHAT).size();
          house.say(CHAT, DANGER);
          assertThat(only(house).level()).isEqualTo(Level.IMMINENT);
          house.desk().say(id, "lan", new Words("Bạn ra chỗ có người nhé."));
          house.live(Duration.ofSeconds(70));
          assertThat(house.read(CHAT)).hasSize(before + 1);
          house.say(CHAT, DANGER);
          house.live(Duration.ofSeconds(50));
          assertThat(house.read(CHAT)).hasSize(before + 1);
          house.live(Duration.ofSeconds(20));
          assertThat(text(house.lastRefs(CHAT))).contains("imminent.");
        });
  }

  @Test
  void atNightTheNumbersComeAtOnceAndItIsOfferedInTheMorning() throws Exception {
    in(
        Teams.usual(),
        house -> {
          now.set(NIGHT);
          house.press(CHAT, "human");
          house.tick();
          assertThat(text(house.read(CHAT)))
              .contains("không có tư vấn viên trực. Ca sau bắt đầu lúc 08:00, ngày 24/11")
              .doesNotContain("đã được báo");
          house.live(Duration.ofMinutes(6));
          assertThat(only(house).state()).isInstanceOf(CaseState.Advised.class);
          now.set(Instant.parse("2026-11-24T01:00:00Z"));
          house.live(Duration.ofSeconds(30));
          assertThat(only(house).state())
              .isInstanceOfSatisfying(
                  CaseState.Waiting.class,
                  waiting -> assertThat(waiting.tier()).isEqualTo("counsellors"));
          assertThat(text(house.read(CHAT))).contains("đã được báo");
        });
  }

  @Test
  void withoutAnyStaffACaseIsKeptAndNobodyIsSaidToBeTold() throws Exception {
    in(
        Policy.NOBODY,
        house -> {
          house.press(CHAT, "human");
          assertThat(text(house.read(CHAT))).contains("Ở đây chưa có tư vấn viên trực");
          int before = house.read(CHAT).size();
          house.tick();
          assertThat(house.read(CHAT)).hasSize(before);
          assertThat(only(house).told()).isEqualTo(Desk.Told.NOBODY);
          assertThat(only(house).origin()).isEqualTo(Desk.Origin.ASKED);
        });
  }

  @Test
  void aCaseSurvivesTheEndOfAProcessAndItsClockFiresOnce() throws Exception {
    String url = url();
    try (LiveKnowledge live = new LiveKnowledge(Starter.load())) {
      try (CaseHouse first = house(url, live, Teams.usual())) {
        first.accept(CHAT, new Content.Text(HIGH)); // and the process ends before the turn
      }
      try (CaseHouse second = house(url, live, Teams.usual())) {
        second.settle();
        assertThat(only(second).state()).isInstanceOf(CaseState.Waiting.class);
      }
      now.set(MONDAY.plusSeconds(200));
      try (CaseHouse third = house(url, live, Teams.usual());
          CaseHouse fourth = house(url, live, Teams.usual())) {
        assertThat(third.fire() + fourth.fire()).isEqualTo(1);
        assertThat(fourth.fire()).isZero();
        assertThat(only(third).state())
            .isInstanceOfSatisfying(
                CaseState.Waiting.class,
                waiting -> assertThat(waiting.tier()).isEqualTo("supervisor"));
      }
    }
  }

  @Test
  void whoComesBackFindsTheSameCaseAndErasingLeavesNothing() throws Exception {
    in(
        Teams.usual(),
        house -> {
          house.say(CHAT, HIGH);
          house.tick();
          String id = only(house).id();
          house.desk().take(id, MINH);
          house.desk().close(id, "minh", Outcome.REFERRED);
          house.settle();
          assertThat(house.desk().close(id, "minh", Outcome.REFERRED))
              .isEqualTo(new Desk.Result.Ended());
          house.pass(Duration.ofDays(7));
          house.press(CHAT, "human");
          assertThat(only(house).id()).isEqualTo(id);
          assertThat(only(house).level()).isEqualTo(Level.HIGH);
          assertThat(house.desk().history(id).getLast().why()).isEqualTo("counsellors: minh");
          house.store().erasure().erase(CHAT);
          assertThat(house.desk().find(id)).isEmpty();
          assertThat(house.desk().history(id)).isEmpty();
          assertThat(house.desk().take(id, MINH)).isEqualTo(new Desk.Result.Unknown());
        });
  }
}
