package vn.langnghe.bot.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.correction.Corrected;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.store.staff.StoredAudit;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// Messages that were rated wrongly. Nothing in a row leads back to a conversation or a case: its
/// id is random, and of the time only the day is kept.
public final class CorrectionRows implements CorrectionBook {
  private static final Logger LOG = LoggerFactory.getLogger(CorrectionRows.class);
  private static final String PURPOSE = "corrected\n";

  private final Database database;
  private final Vault vault;

  CorrectionRows(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  @Override
  public void keep(Corrected corrected, Entry entry) {
    String id = UUID.randomUUID().toString();
    byte[] text = corrected.text().getBytes(StandardCharsets.UTF_8);
    database.write(handle -> {
      handle
          .createUpdate(
              "insert into corrected (id, told_at, rated, level, topics, subject, text_sealed)"
                  + " values (:id, :at, :rated, :level, :topics, :subject, :text)")
          .bind("id", id)
          .bind("at", entry.at().truncatedTo(ChronoUnit.DAYS).toEpochMilli())
          .bind("rated", corrected.rated().number())
          .bind("level", corrected.level().number())
          .bind(
              "topics",
              corrected.topics().stream().map(Topic::label).collect(Collectors.joining(" ")))
          .bind("subject", corrected.subject().name())
          .bind("text", vault.close(PURPOSE + id, text))
          .execute();
      return StoredAudit.add(handle, entry);
    });
  }

  @Override
  public List<Kept> kept(int most) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id, rated, level, topics, subject, text_sealed from corrected"
                    + " order by told_at desc, id limit :most")
            .bind("most", most)
            .map((row, context) -> corrected(row))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /// A row that cannot be read must not hide the others.
  private Optional<Kept> corrected(ResultSet row) throws SQLException {
    String id = row.getString("id");
    try {
      return Optional.of(
          new Kept(
              id,
              new Corrected(
                  Level.of(row.getInt("rated")),
                  Level.of(row.getInt("level")),
                  Arrays.stream(row.getString("topics").split(" "))
                      .flatMap(label -> Topic.ofLabel(label).stream())
                      .toList(),
                  Subject.valueOf(row.getString("subject")),
                  new String(
                      vault.open(PURPOSE + id, row.getBytes("text_sealed")),
                      StandardCharsets.UTF_8))));
    } catch (Unreadable | IllegalArgumentException e) {
      LOG.error("corrected message {} cannot be read: {}", id, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public int dismiss(Collection<String> ids) {
    return ids.isEmpty()
        ? 0
        : database.write(handle ->
            handle
                .createUpdate("delete from corrected where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /// Forgets what was kept before a moment.
  static void forget(Handle handle, long before) {
    handle
        .createUpdate("delete from corrected where told_at < :before")
        .bind("before", before)
        .execute();
  }
}
