package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.question.Insight;
import vn.langnghe.bot.question.Waits;

/// Counts over the log of turns, on both databases.
class InsightRowsTest {
  private static final Instant SINCE = Instant.parse("2026-11-20T00:00:00Z");

  /// A Wednesday, 00:30 where the service is.
  private static final Instant NIGHT = Instant.parse("2026-11-24T17:30:00Z");

  @TempDir Path folder = Path.of(".");

  private static void turn(Store store, int conversation, Instant at, int level, String signals) {
    store
        .database()
        .write(handle ->
            handle
                .createUpdate(
                    "insert into turn_log (conversation_id, inbox_id, at, level, signals, effects, refs,"
                        + " knowledge) values (:c, 1, :at, :level, :signals, '',"
                        + " 'replies/hello@1 guidance/sleep.en@2 guidance/grief@3', 'k')")
                .bind("c", "c" + conversation)
                .bind("at", at.toEpochMilli())
                .bind("level", level)
                .bind("signals", signals)
                .execute());
  }

  private static void check(Store store) {
    for (int i = 0; i < 11; i++) {
      turn(store, i, NIGHT, 2, "suicide.goodbye suicide.plan");
    }
    turn(store, 1, NIGHT, 3, "");
    turn(store, 1, SINCE.minusSeconds(1), 4, "psychosis.voices");
    Insight insight = store.insight();
    assertThat(insight.days(SINCE)).containsExactly(new Insight.Count("2026-11-25", 12, 11));
    assertThat(insight.levels(SINCE))
        .containsExactly(new Insight.Count("2", 11, 11), new Insight.Count("3", 1, 1));
    assertThat(insight.hours(SINCE)).containsExactly(new Insight.Count("48", 12, 11));
    assertThat(insight.topics(SINCE)).containsExactly(new Insight.Count("suicide", 22, 11));
    assertThat(insight.cards(SINCE))
        .containsExactly(new Insight.Count("grief", 12, 11), new Insight.Count("sleep", 12, 11));
    waits(store);
    assertThat(insight.levels(SINCE).getLast().isHidden()).isTrue();
    assertThat(insight.levels(SINCE).getFirst().isHidden()).isFalse();
  }

  private static void happened(Store store, String it, Instant at, String who, String what) {
    store
        .database()
        .write(handle ->
            handle
                .createUpdate(
                    "insert into case_event (conversation_id, case_id, at, who, what, why)"
                        + " values (:c, :case, :at, :who, :what, '')")
                .bind("c", "of-" + it)
                .bind("case", it)
                .bind("at", at.toEpochMilli())
                .bind("who", who)
                .bind("what", what)
                .execute());
  }

  /// From when a person begins to wait until the first counsellor takes the case.
  private static void waits(Store store) {
    happened(store, "a", SINCE.minusSeconds(60), "person", "opened");
    happened(store, "a", NIGHT, "lan", "taken");
    happened(store, "b", NIGHT, "person", "opened");
    happened(store, "b", NIGHT.plusSeconds(60), "lan", "taken");
    happened(store, "b", NIGHT.plusSeconds(90), "lan", "handed back");
    happened(store, "b", NIGHT.plusSeconds(200), "an", "taken");
    happened(store, "b", NIGHT.plusSeconds(900), "person", "opened again");
    happened(store, "c", NIGHT, "service", "opened");
    happened(store, "c", NIGHT, "lan", "taken");
    assertThat(store.insight().waits(SINCE))
        .containsExactlyInAnyOrder(
            new Waits.Wait("of-b", NIGHT, Optional.of(NIGHT.plusSeconds(60))),
            new Waits.Wait("of-b", NIGHT.plusSeconds(900), Optional.empty()));
  }

  @Test
  void sqliteCounts() {
    try (Store store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("insight.db"),
            MasterKey.text(MasterKey.fresh(), "test"))) {
      check(store);
    }
  }

  @Test
  void postgresCounts() throws Exception {
    try (Store store = Store.open(Postgres.fresh(), MasterKey.text(MasterKey.fresh(), "test"))) {
      check(store);
    }
  }
}
