package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.DeedGroup;
import vn.langnghe.bot.staff.Entry;

/// What the audit log is searched by, on both databases.
class AuditRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final long ALL = Long.MAX_VALUE;

  @TempDir Path folder = Path.of(".");

  private static List<String> whom(List<AuditBook.Numbered> lines) {
    return lines.stream().map(line -> line.entry().whom()).toList();
  }

  private static void check(AuditBook audit) {
    for (int i = 0; i < 6; i++) {
      Instant at = NOW.plusSeconds(i);
      audit.note(Entry.of(at, "a", Deed.KNOWLEDGE_DRAFTED, "signal/s_" + i));
      audit.note(Entry.of(at, "b", Deed.CASE_READ, "case-" + i));
    }
    AuditBook.Wanted signals =
        new AuditBook.Wanted(
            Optional.of("a"),
            DeedGroup.KNOWLEDGE.deeds(),
            "signal/s_",
            NOW.plusSeconds(1),
            NOW.plusSeconds(5));
    List<AuditBook.Numbered> found = audit.lines(signals, ALL, 3);
    assertThat(whom(found)).containsExactly("signal/s_4", "signal/s_3", "signal/s_2");
    List<AuditBook.Numbered> older = audit.lines(signals, found.getLast().number(), 3);
    assertThat(whom(older)).containsExactly("signal/s_1");
    assertThat(whom(audit.newer(signals, older.getFirst().number(), 2)))
        .containsExactly("signal/s_3", "signal/s_2");
    assertThat(audit.lines(wanted(DeedGroup.CASES.deeds(), ""), ALL, 99)).hasSize(6);
    assertThat(audit.lines(wanted(Set.of(), "case-1"), ALL, 99)).hasSize(1);
    assertThat(audit.lines(wanted(Set.of(), "signal/sX"), ALL, 99))
        .as("an underscore is itself")
        .isEmpty();
  }

  private static AuditBook.Wanted wanted(Set<Deed> deeds, String whom) {
    return new AuditBook.Wanted(
        Optional.empty(), deeds, whom, Instant.EPOCH, Instant.ofEpochMilli(ALL));
  }

  @Test
  void everyDeedIsInOneGroup() {
    for (Deed deed : Deed.values()) {
      assertThat(Arrays.stream(DeedGroup.values()).filter(group -> group.deeds().contains(deed)))
          .as(deed.label())
          .hasSize(1);
    }
  }

  @Test
  void sqliteFinds() {
    try (Store store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("audit.db"),
            MasterKey.text(MasterKey.fresh(), "test"))) {
      check(store.staff().audit());
    }
  }

  @Test
  void postgresFinds() throws Exception {
    try (Store store = Store.open(Postgres.fresh(), MasterKey.text(MasterKey.fresh(), "test"))) {
      check(store.staff().audit());
    }
  }
}
