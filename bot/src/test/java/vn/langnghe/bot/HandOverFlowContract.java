package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.partner.LineDesk;
import vn.langnghe.bot.partner.Post;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.HotlineDesk;
import vn.langnghe.bot.referral.LineWhy;
import vn.langnghe.bot.referral.Reach;
import vn.langnghe.bot.referral.Referrals;
import vn.langnghe.bot.referral.Visit;
import vn.langnghe.bot.store.referral.LineRows;
import vn.langnghe.knowledge.LiveKnowledge;

/// From a counsellor on to a hotline and back, on every database.
abstract class HandOverFlowContract extends HandOverScene {
  @Test
  void thePersonAgreesToTheVeryWordsAndGetsNumberAndFirstWords() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          assertThat(node.house.read(CHAT).getLast()).contains("Lan").contains(TOLD.text());
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.ASKED);
          node.press(".TELL");
          String said = text(node.house.read(CHAT));
          assertThat(said)
              .contains("115")
              .contains("bạn chỉ cần nói")
              .contains(node.newest(id).id());
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.TELLING);
          node.press(".YES");
          assertThat(node.house.read(CHAT).getLast()).contains("60 phút nữa mình hỏi lại");
          assertThat(node.referrals.acknowledge(id, node.newest(id).id(), "lan"))
              .isEqualTo(Referrals.Outcome.DONE);
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.ACKNOWLEDGED);
          node.house.desk().close(id, "lan", Outcome.REFERRED);
          node.house.settle();
          node.house.pass(Duration.ofMinutes(61));
          node.tick();
          node.tick();
          assertThat(node.house.read(CHAT).getLast()).contains("Bạn đã gọi được Cấp cứu 115 chưa?");
          int asked = node.house.read(CHAT).size();
          node.tick();
          assertThat(node.house.read(CHAT)).hasSize(asked);
          node.press(".REACHED");
          assertThat(node.house.read(CHAT).getLast()).startsWith("Mừng là bạn đã gọi được");
          assertThat(node.lines.line(AMBULANCE).orElseThrow().reach())
              .isEqualTo(new Reach(1, 0, 0));
          node.press(".NOBODY");
          assertThat(node.lines.line(AMBULANCE).orElseThrow().reach().answers()).isEqualTo(1);
          assertThat(node.house.desk().history(id))
              .extracting(Desk.Logged::what)
              .contains("hand-over asked", "hand-over", "hand-over acknowledged", "called");
          assertThat(node.house.desk().history(id).toString()).doesNotContain("ý nghĩ tự tử");
        });
  }

  @Test
  void aPartnerIsToldOnlyTheWordsAndWhatIsNotAcknowledgedCallsTheCounsellor() throws Exception {
    play(
        true,
        node -> {
          answer = Post.Answer.AGAIN;
          String id = node.asked();
          node.tick();
          assertThat(letters).isEmpty();
          node.press(".TELL");
          node.tick();
          node.tick();
          assertThat(letters).hasSize(1);
          assertThat(letters.getFirst().words()).isEqualTo(TOLD.text());
          String all = letters.getFirst() + letters.getFirst().words();
          assertThat(all).doesNotContain("visitor-7").doesNotContain(id);
          node.house.pass(Duration.ofSeconds(31));
          answer = Post.Answer.TAKEN;
          node.tick();
          assertThat(letters).hasSize(2);
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.TOLD);
          node.house.pass(Duration.ofMinutes(16));
          node.tick();
          assertThat(letters).hasSize(2);
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.UNANSWERED);
          assertThat(node.house.desk().history(id))
              .extracting(Desk.Logged::why)
              .contains("hand-over not acknowledged: " + AMBULANCE);
          node.press(".NO");
          assertThat(node.newest(id).stage()).isEqualTo(HandOver.Stage.UNANSWERED);
        });
  }

  @Test
  void aYesTakenBackBeforeTheLetterWentIsObeyedAndANewQuestionReplacesTheOld() throws Exception {
    play(
        true,
        node -> {
          String id = node.asked();
          node.referrals.ask(id, LAN, AMBULANCE, new Words("Ngắn hơn."));
          node.house.settle();
          assertThat(node.referrals.handOvers(id))
              .extracting(one -> one.it().stage())
              .containsExactlyInAnyOrder(HandOver.Stage.ASKED, HandOver.Stage.REPLACED);
          assertThat(node.referrals.ask(id, MINH, AMBULANCE, TOLD))
              .isEqualTo(Referrals.Outcome.NOT_YOURS);
          assertThat(node.referrals.ask(id, LAN, "tong-dai-111-tre-em-x", TOLD))
              .isEqualTo(Referrals.Outcome.LINE_CLOSED);
          assertThat(node.referrals.ask(id, LAN, AMBULANCE, new Words(" ")))
              .isEqualTo(Referrals.Outcome.UNFIT);
          node.press(".TELL");
          node.press("on." + told(node, id) + ".NO");
          node.tick();
          assertThat(letters).isEmpty();
          node.house.press(CHAT, "refer:on.zzzzzzzz.TELL");
          node.house.store().erasure().erase(CHAT);
          assertThat(node.referrals.handOvers(id)).isEmpty();
        });
  }

  private static String told(Node node, String id) {
    return node.referrals.handOvers(id).stream()
        .map(Referrals.Shown::it)
        .filter(it -> it.stage() == HandOver.Stage.TELLING)
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void silenceAfterAVisitPutsTheCaseBackIntoTheQueue() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          assertThat(node.referrals.offerVisit(id, LAN, 25)).isEqualTo(Referrals.Outcome.UNFIT);
          assertThat(node.referrals.offerVisit(id, LAN, 24)).isEqualTo(Referrals.Outcome.DONE);
          node.house.settle();
          node.press(".YES");
          assertThat(node.house.read(CHAT).getLast()).contains("hỏi thăm thay Lan");
          node.house.desk().close(id, "lan", Outcome.REFERRED);
          node.house.settle();
          node.house.pass(Duration.ofHours(25));
          node.tick();
          assertThat(text(node.house.read(CHAT))).contains("Lan nhờ mình hỏi thăm bạn");
          assertThat(node.house.desk().list()).isEmpty();
          int read = node.house.read(CHAT).size();
          node.house.pass(Duration.ofHours(13));
          node.tick();
          assertThat(node.referrals.visits(id).getFirst().stage()).isEqualTo(Visit.Stage.SILENT);
          assertThat(only(node.house).id()).isEqualTo(id);
          assertThat(node.house.read(CHAT).subList(0, read)).hasSize(read);
        });
  }

  @Test
  void aWordAfterAVisitIsAnAnswer() throws Exception {
    play(
        false,
        node -> {
          String id = node.asked();
          node.referrals.offerVisit(id, LAN, 24);
          node.house.settle();
          node.press(".YES");
          node.house.desk().close(id, "lan", Outcome.SAFE_FOR_NOW);
          node.house.settle();
          node.house.pass(Duration.ofHours(25));
          node.tick();
          node.house.say(CHAT, "em ổn rồi ạ");
          assertThat(node.referrals.visits(id).getFirst().stage()).isEqualTo(Visit.Stage.ANSWERED);
          node.house.pass(Duration.ofHours(13));
          node.tick();
          assertThat(node.house.desk().list()).isEmpty();
        });
  }

  @Test
  void twoFailuresInARowRaiseAnAlarmThatACheckSettles() throws Exception {
    play(
        false,
        node -> {
          for (int i = 0; i < 2; i++) {
            Instant begun = now.get();
            String id =
                node.house.desk().list().isEmpty() && i == 0
                    ? node.asked()
                    : node.house.desk().list().getFirst().id();
            if (i > 0) {
              node.referrals.ask(id, LAN, AMBULANCE, TOLD);
              node.house.settle();
            }
            node.press(".NUMBER");
            node.press(".YES");
            node.house.pass(Duration.ofMinutes(61));
            node.house.desk().say(id, "lan", new Words("Mình ở đây."));
            node.clockwork.tick();
            node.house.settle();
            node.press(".NOBODY");
            assertThat(now.get()).isAfter(begun);
            assertThat(node.lines.alarms()).isEqualTo(i);
          }
          node.tick();
          node.tick();
          assertThat(node.tally.of(Tally.Event.LINE_ALARM)).isEqualTo(1);
          assertThat(node.lines.lines().getFirst().hotline().id()).isEqualTo(AMBULANCE);
          HotlineDesk.Deed deed = new HotlineDesk.Deed("hoa", LineWhy.CHECKED_BY_CALL, "ok");
          assertThat(node.lines.checked(AMBULANCE, deed)).isTrue();
          assertThat(node.lines.alarms()).isZero();
          assertThat(node.lines.history(AMBULANCE))
              .extracting(HotlineDesk.Done::what)
              .containsExactly("checked", "alarm");
        });
  }

  @Test
  void whatIsOldIsKeptAsCountsWithoutDaysOrWords() throws Exception {
    play(
        false,
        node -> {
          node.asked();
          node.press(".NUMBER");
          node.press(".YES");
          node.house.pass(Duration.ofMinutes(61));
          node.clockwork.tick();
          node.house.settle();
          node.press(".NOBODY");
          HotlineDesk.Deed deed = new HotlineDesk.Deed("hoa", LineWhy.OTHER, "lời của đồng nghiệp");
          node.lines.takeOut(AMBULANCE, deed);
          node.lines.putBack(AMBULANCE, deed);
          node.house.pass(Duration.ofDays(1));
          node.lines.takeOut(AMBULANCE, deed);
          node.house.pass(Duration.ofDays(31));
          for (int i = 0; i < 2; i++) {
            node.house.store().erasure().forget(now.get().minus(Duration.ofDays(30)));
          }
          HotlineDesk.Line line = node.lines.line(AMBULANCE).orElseThrow();
          assertThat(line.reach()).isEqualTo(new Reach(0, 1, 0));
          assertThat(node.house.figures().count("line_reach")).isZero();
          assertThat(node.house.figures().count("line_count")).isEqualTo(1);
          assertThat(node.lines.history(AMBULANCE)) // why it is out still stands there
              .extracting(HotlineDesk.Done::what)
              .containsExactly("out");
          node.lines.putBack(AMBULANCE, deed);
          node.house.pass(Duration.ofDays(31));
          node.house.store().erasure().forget(now.get().minus(Duration.ofDays(30)));
          assertThat(node.lines.history(AMBULANCE)).isEmpty();
          node.house.pass(Duration.ofDays(60));
          assertThat(node.lines.line(AMBULANCE).orElseThrow().reach().answers()).isZero();
        });
  }

  @Test
  void anOutageReachesEveryNodeAndEveryReply() throws Exception {
    String url = url();
    try (LiveKnowledge live = new LiveKnowledge(Starter.load());
        LiveKnowledge other = new LiveKnowledge(Starter.load());
        CaseHouse house = house(url, live, Teams.usual())) {
      Node node = new Node(house, live, false);
      LineDesk second = new LineDesk(new LineRows(house.store()), other, now::get);
      HotlineDesk.Deed deed = new HotlineDesk.Deed("hoa", LineWhy.OTHER, "");
      assertThat(node.lines.takeOut(AMBULANCE, deed)).isTrue();
      assertThat(node.lines.takeOut(AMBULANCE, deed)).isFalse();
      second.follow();
      try (LiveKnowledge.Loan loan = other.borrow()) {
        assertThat(loan.knowledge().hotlines().offer(AMBULANCE, now.get())).isEmpty();
      }
      house.say(CHAT, HIGH);
      assertThat(house.lastRefs(CHAT)).noneMatch(ref -> ref.startsWith("hotlines/" + AMBULANCE));
      assertThat(house.lastRefs(CHAT)).anyMatch(ref -> ref.startsWith("hotlines/"));
      house.tick();
      assertThat(node.referrals.choices(only(house).id()))
          .noneMatch(choice -> choice.offer().hotline().id().equals(AMBULANCE));
      assertThat(node.lines.putBack(AMBULANCE, deed)).isTrue();
      house.say(CHAT, HIGH);
      assertThat(house.lastRefs(CHAT)).anyMatch(ref -> ref.startsWith("hotlines/" + AMBULANCE));
    }
  }
}
