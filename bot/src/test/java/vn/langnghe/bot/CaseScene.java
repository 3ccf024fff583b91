package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.store.MasterKey;
import vn.langnghe.bot.store.Vault;
import vn.langnghe.knowledge.LiveKnowledge;

/// What the tests of cases play in: a house over a fresh database, on a clock set by hand.
abstract class CaseScene {
  /// A Monday morning in Viet Nam, and its night.
  static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

  static final Instant NIGHT = Instant.parse("2026-11-23T15:00:00Z");
  static final Counsellor LAN = new Counsellor("lan", "Lan");
  static final Counsellor MINH = new Counsellor("minh", "Minh");
  static final ChatRef CHAT = new ChatRef("web", "visitor-7");
  static final String HIGH = "em muốn tự tử";
  static final String DANGER = "em đang đứng trên sân thượng, em nhảy đây";

  final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  final AtomicReference<Pager.Answer> console = new AtomicReference<>(Pager.Answer.ACCEPTED);
  final Vault vault = MasterKey.text(MasterKey.fresh(), "test");

  /// A fresh database.
  abstract String url() throws Exception;

  interface Scene {
    void play(CaseHouse house) throws Exception;
  }

  void in(Policy policy, Scene scene) throws Exception {
    String url = url();
    try (LiveKnowledge live = new LiveKnowledge(Starter.load());
        CaseHouse house = house(url, live, policy)) {
      scene.play(house);
      assertThat(house.watch().forgotten()).isZero();
    }
  }

  CaseHouse house(String url, LiveKnowledge live, Policy policy) {
    Pager pager =
        new Pager() {
          @Override
          public String name() {
            return "console";
          }

          @Override
          public Answer tell(Page page) {
            return console.get();
          }
        };
    return new CaseHouse(url, vault, live, policy, now, pager);
  }

  static Desk.Entry only(CaseHouse house) {
    assertThat(house.desk().list()).hasSize(1);
    return house.desk().list().getFirst();
  }

  static String text(List<String> said) {
    return String.join("\n", said);
  }
}
