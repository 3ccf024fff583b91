package vn.langnghe.bot.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.question.QuestionBook;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.knowledge.text.Language;

/// Questions that no card answered. Nothing in a row leads back to a conversation: its id is
/// random, and of the time only the day is kept.
public final class QuestionRows implements QuestionBook {
  private static final Logger LOG = LoggerFactory.getLogger(QuestionRows.class);
  private static final String PURPOSE = "unanswered\n";

  private final Database database;
  private final Vault vault;

  QuestionRows(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// The newest questions, in an order that does not depend on the database.
  public List<Unanswered> newest(int most) {
    return kept(most).stream().map(Kept::question).toList();
  }

  @Override
  public List<Kept> kept(int most) {
    return database.read(handle ->
        handle
            .createQuery(
                "select id, kind, language, text_sealed, candidates from unanswered"
                    + " order by asked_at desc, id limit :most")
            .bind("most", most)
            .map((row, context) -> question(row))
            .list()
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /// A row that cannot be read must not hide the others.
  private Optional<Kept> question(ResultSet row) throws SQLException {
    String id = row.getString("id");
    try {
      return Optional.of(
          new Kept(
              id,
              new Unanswered(
                  Unanswered.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                  Language.valueOf(row.getString("language")),
                  new String(
                      vault.open(PURPOSE + id, row.getBytes("text_sealed")),
                      StandardCharsets.UTF_8),
                  Arrays.stream(row.getString("candidates").split(" "))
                      .filter(slug -> !slug.isEmpty())
                      .toList())));
    } catch (Unreadable | IllegalArgumentException e) {
      LOG.error("question {} cannot be read: {}", id, e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// Keeps what a turn queued, in the turn's own transaction.
  void keep(Handle handle, Decision decision, Instant now) {
    for (Effect effect : decision.turn().effects()) {
      if (effect instanceof Effect.Queue(var question)) {
        keep(handle, question, now);
      }
    }
  }

  private void keep(Handle handle, Unanswered question, Instant now) {
    String id = UUID.randomUUID().toString();
    byte[] text = question.text().getBytes(StandardCharsets.UTF_8);
    handle
        .createUpdate(
            "insert into unanswered (id, asked_at, kind, language, text_sealed, candidates)"
                + " values (:id, :at, :kind, :language, :text, :candidates)")
        .bind("id", id)
        .bind("at", now.truncatedTo(ChronoUnit.DAYS).toEpochMilli())
        .bind("kind", question.kind().label())
        .bind("language", question.language().name())
        .bind("text", vault.close(PURPOSE + id, text))
        .bind("candidates", String.join(" ", question.candidates()))
        .execute();
  }

  @Override
  public int dismiss(Collection<String> ids) {
    return ids.isEmpty()
        ? 0
        : database.write(handle ->
            handle
                .createUpdate("delete from unanswered where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .execute());
  }

  /// Forgets what was queued before a moment.
  static void forget(Handle handle, long before) {
    handle
        .createUpdate("delete from unanswered where asked_at < :before")
        .bind("before", before)
        .execute();
  }
}
