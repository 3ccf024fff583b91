package vn.langnghe.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.correction.Corrected;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// Corrected messages on both databases.
class CorrectionRowsTest {
  private static final Instant AT = Instant.parse("2026-11-25T13:47:11Z");
  private static final String TEXT = "em tạm biệt «tên», em xong rồi";

  @TempDir Path folder = Path.of(".");

  private static Corrected corrected(String text) {
    return new Corrected(
        Level.NONE, Level.HIGH, List.of(Topic.SUICIDE, Topic.SELF_HARM), Subject.OTHER, text);
  }

  private static Entry entry(Instant at) {
    return Entry.of(at, "lan", Deed.TRIAGE_CORRECTED, "");
  }

  private static void check(Store store) {
    CorrectionBook book = store.corrections();
    book.keep(corrected(TEXT), entry(AT));
    book.keep(corrected("một câu khác"), entry(AT.minusSeconds(3 * 86_400)));
    List<CorrectionBook.Kept> kept = book.kept(10);
    assertThat(kept)
        .extracting(CorrectionBook.Kept::corrected)
        .containsExactly(corrected(TEXT), corrected("một câu khác"));
    assertThat(book.kept(1)).hasSize(1);
    onlyTheDayIsKeptAndNothingInTheClear(store);
    assertThat(store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 10))
        .hasSize(2)
        .allSatisfy(line -> {
          assertThat(line.entry().whom()).isEmpty();
          assertThat(line.entry().detail()).isEmpty();
        });
    store.erasure().forget(AT.minusSeconds(2 * 86_400));
    assertThat(book.kept(10)).extracting(one -> one.corrected().text()).containsExactly(TEXT);
    assertThat(book.dismiss(List.of(kept.getFirst().id(), "nobody"))).isEqualTo(1);
    assertThat(book.dismiss(List.of())).isZero();
    assertThat(book.kept(10)).isEmpty();
  }

  private static void onlyTheDayIsKeptAndNothingInTheClear(Store store) {
    List<Long> days =
        store
            .database()
            .read(handle ->
                handle.createQuery("select told_at from corrected").mapTo(Long.class).list());
    assertThat(days).allSatisfy(day -> assertThat(day % 86_400_000).isZero());
    List<byte[]> sealed =
        store
            .database()
            .read(handle ->
                handle
                    .createQuery("select text_sealed from corrected")
                    .map((row, context) -> row.getBytes(1))
                    .list());
    assertThat(sealed)
        .allSatisfy(one ->
            assertThat(new String(one, StandardCharsets.UTF_8)).doesNotContain("biệt", "câu"));
    List<String> columns =
        store
            .database()
            .read(handle ->
                handle.createQuery("select * from corrected").mapToMap().stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .toList());
    assertThat(columns)
        .containsExactlyInAnyOrder(
            "id", "told_at", "rated", "level", "topics", "subject", "text_sealed");
  }

  @Test
  void sqliteKeeps() {
    try (Store store =
        Store.open(
            "jdbc:sqlite:" + folder.resolve("corrected.db"),
            MasterKey.text(MasterKey.fresh(), "test"))) {
      check(store);
    }
  }

  @Test
  void postgresKeeps() throws Exception {
    try (Store store = Store.open(Postgres.fresh(), MasterKey.text(MasterKey.fresh(), "test"))) {
      check(store);
    }
  }
}
