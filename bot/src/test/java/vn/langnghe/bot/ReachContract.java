package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Teams;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.store.OutboxRows;

/// Why a person cannot be reached, on every database.
abstract class ReachContract extends CaseScene {
  private static final Policy TEAM = Teams.always(List.of("lan", "minh"));

  private String taken(CaseHouse house) {
    house.say(CHAT, HIGH);
    house.tick();
    String id = only(house).id();
    assertThat(house.desk().take(id, LAN)).isInstanceOf(Desk.Result.Done.class);
    house.settle();
    deliver(house, new Delivery.Sent());
    assertThat(house.desk().say(id, "lan", new Words("Mình nghe đây.")))
        .isInstanceOf(Desk.Result.Done.class);
    return id;
  }

  /// Everything that waits meets this.
  private void deliver(CaseHouse house, Delivery delivery) {
    OutboxRows rows = house.store().outbox();
    List<Long> due = due(rows);
    while (!due.isEmpty()) {
      rows.claim(due, now.get()).forEach(one -> rows.settle(one.id(), delivery, now.get()));
      due = due(rows);
    }
  }

  private List<Long> due(OutboxRows rows) {
    return rows.due("web", now.get(), 100).stream().map(OutboxRows.Due::id).toList();
  }

  @ParameterizedTest
  @EnumSource(Delivery.Why.class)
  void whatIsNotDeliveredSaysWhy(Delivery.Why why) throws Exception {
    in(
        TEAM,
        house -> {
          taken(house);
          deliver(house, new Delivery.Failed(why, "for operators"));
          Desk.Reach expected =
              switch (why) {
                case REFUSED -> Desk.Reach.REFUSED;
                case BUDGET -> Desk.Reach.BUDGET;
                case QUIET -> Desk.Reach.QUIET;
                case GIVEN_UP -> Desk.Reach.GIVEN_UP;
              };
          assertThat(only(house).reach()).isEqualTo(expected);
          assertThat(house.desk().lines(only(house).id(), 0, 50).getLast())
              .isInstanceOfSatisfying(
                  Desk.Line.Ours.class,
                  ours -> assertThat(ours.reach()).isEqualTo(Desk.Reach.UNDELIVERED));
          house.desk().say(only(house).id(), "lan", new Words("Mình thử lại."));
          deliver(house, new Delivery.Blocked("gone"));
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.SHUT);
        });
  }

  @Test
  void aPageThatIsClosedIsToldUntilItIsOpenedAgain() throws Exception {
    in(
        TEAM,
        house -> {
          Transcripts shown = house.store().transcripts();
          shown.unshown(CHAT, now.get()); // nobody waits for anybody yet
          taken(house);
          deliver(house, new Delivery.Sent());
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.OPEN);
          shown.unshown(CHAT, now.get());
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.AWAY);
          shown.shown(CHAT);
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.OPEN);
          shown.unshown(CHAT, now.get());
          house.pass(java.time.Duration.ofSeconds(5));
          assertThat(shown.presence(new ChatRef("web", "another"), now.get()))
              .isEqualTo(Transcripts.Presence.AUTOMATIC);
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.AWAY);
          shown.presence(CHAT, now.get()); // a page that is open elsewhere looks each second
          assertThat(only(house).reach()).isEqualTo(Desk.Reach.OPEN);
        });
  }
}
