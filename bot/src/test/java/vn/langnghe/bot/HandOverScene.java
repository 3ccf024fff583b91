package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.Transcripts.Line;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.partner.Letter;
import vn.langnghe.bot.partner.LineDesk;
import vn.langnghe.bot.partner.Post;
import vn.langnghe.bot.partner.ReferralClockwork;
import vn.langnghe.bot.partner.ReferralDesk;
import vn.langnghe.bot.referral.HandOver;
import vn.langnghe.bot.referral.Referrals;
import vn.langnghe.bot.referral.Timing;
import vn.langnghe.bot.settings.HandOverSettings;
import vn.langnghe.bot.settings.Partner;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.bot.store.referral.HandOverRows;
import vn.langnghe.bot.store.referral.LineRows;
import vn.langnghe.knowledge.LiveKnowledge;

/// What the tests of hand-overs play in.
abstract class HandOverScene extends CaseScene {
  static final String AMBULANCE = "cap-cuu-115";
  static final Words TOLD = new Words("Một người cần nói chuyện về ý nghĩ tự tử.");
  final List<Letter> letters = new ArrayList<>();
  Post.Answer answer = Post.Answer.ACKNOWLEDGED;

  /// A node with hand-overs.
  final class Node {
    final CaseHouse house;
    final LiveKnowledge live;
    final ReferralDesk referrals;
    final LineDesk lines;
    final ReferralClockwork clockwork;
    final Tally tally = new Tally();
    final HandOverRows rows;

    Node(CaseHouse house, LiveKnowledge live, boolean mailed) {
      this(
          house,
          live,
          mailed ? Map.of(AMBULANCE, new Partner.Mail("a@b.example")) : Map.of(),
          letter -> {
            letters.add(letter);
            return answer;
          });
    }

    Node(CaseHouse house, LiveKnowledge live, Map<String, Partner> partners, Post post) {
      this.house = house;
      this.live = live;
      rows =
          new HandOverRows(house.store(), new CaseRows(house.store(), Teams.usual()), Timing.USUAL);
      house.store().keepCases(rows);
      LineRows lineRows = new LineRows(house.store());
      lines = new LineDesk(lineRows, live, now::get);
      referrals =
          new ReferralDesk(
              rows,
              house.desk(),
              live,
              new HandOverSettings(Timing.USUAL, partners, Optional.empty()),
              now::get,
              () -> {});
      clockwork =
          new ReferralClockwork(
              rows, lineRows, lines, Map.of(AMBULANCE, post), now::get, tally, () -> {});
    }

    void tick() {
      clockwork.tick();
      clockwork.deliver();
      house.tick();
    }

    /// A case at level 3 that Lan has, and the person was asked for a line.
    String asked() {
      house.say(CHAT, HIGH);
      house.tick();
      String id = only(house).id();
      house.desk().take(id, LAN);
      house.settle();
      assertThat(referrals.ask(id, LAN, AMBULANCE, TOLD)).isEqualTo(Referrals.Outcome.DONE);
      house.settle();
      return id;
    }

    HandOver newest(String id) {
      return referrals.handOvers(id).getFirst().it();
    }

    /// Presses a button of the newest reply that has one ending so.
    void press(String end) {
      List<String> ids =
          house.store().transcripts().of(CHAT, 0, 1_000).stream()
              .flatMap(line ->
                  line instanceof Line.Service service
                      ? service.reply().parts().stream()
                      : java.util.stream.Stream.<Part>empty())
              .flatMap(part ->
                  part instanceof Part.ChoicesPart asked
                      ? asked.choices().stream().map(choice -> choice.id())
                      : java.util.stream.Stream.<String>empty())
              .filter(id -> id.endsWith(end))
              .toList();
      house.press(CHAT, ids.getLast());
    }
  }

  interface Play {
    void play(Node node) throws Exception;
  }

  void play(boolean mailed, Play play) throws Exception {
    try (LiveKnowledge live = new LiveKnowledge(Starter.load());
        CaseHouse house = house(url(), live, Teams.usual())) {
      play.play(new Node(house, live, mailed));
      assertThat(house.watch().forgotten()).isZero();
    }
  }
}
