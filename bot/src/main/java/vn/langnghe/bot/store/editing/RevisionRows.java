package vn.langnghe.bot.store.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.staff.Entry;

/// Documents and revisions as rows.
final class RevisionRows {
  private static final String ADD_DOCUMENT =
      "insert into knowledge_document (id, kind, file, place) values (:id, :kind, :file, :place)"
          + " on conflict (id) do nothing";
  private static final String ADD_REVISION =
      "insert into knowledge_revision (document, number, words, twin, retires, author, at, reason, review_by,"
          + " sources, hash, state, reviewer) values (:document, :number, :words, :twin, :retires, :author, :at,"
          + " :reason, :review, :sources, :hash, :state, :reviewer) on conflict (document, number) do nothing";

  private RevisionRows() {}

  static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getString("id"),
        Kind.ofLabel(row.getString("kind")).orElseThrow(),
        row.getString("file"),
        row.getLong("place"));
  }

  static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getString("document"),
        row.getInt("number"),
        new Words(row.getString("words"), row.getString("twin")),
        row.getInt("retires") == 1,
        row.getString("author"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("reason"),
        date(row.getString("review_by")),
        words(row.getString("sources")),
        State.ofLabel(row.getString("state")).orElseThrow(),
        Optional.of(row.getString("reviewer")).filter(name -> !name.isEmpty()));
  }

  static Optional<LocalDate> date(String written) {
    return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
  }

  private static List<String> words(String written) {
    return Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  static Optional<Placed> placed(Handle handle, Revision.Ref ref) {
    return handle
        .createQuery(
            "select d.*, r.* from knowledge_document d join knowledge_revision r on r.document = d.id"
                + " where r.document = :document and r.number = :number")
        .bind("document", ref.document())
        .bind("number", ref.number())
        .map((row, context) -> new Placed(document(row), revision(row)))
        .findOne();
  }

  static void add(Handle handle, Document document) {
    bind(handle.createUpdate(ADD_DOCUMENT), document).execute();
  }

  static int add(Handle handle, Revision revision) {
    return bind(handle.createUpdate(ADD_REVISION), revision).execute();
  }

  static void addAll(Handle handle, List<Placed> all) {
    PreparedBatch documents = handle.prepareBatch(ADD_DOCUMENT);
    PreparedBatch revisions = handle.prepareBatch(ADD_REVISION);
    for (Placed placed : all) {
      bind(documents, placed.document()).add();
      bind(revisions, placed.revision()).add();
    }
    documents.execute();
    revisions.execute();
  }

  private static <T extends SqlStatement<T>> T bind(T to, Document document) {
    return to.bind("id", document.id())
        .bind("kind", document.kind().label())
        .bind("file", document.file())
        .bind("place", document.place());
  }

  private static <T extends SqlStatement<T>> T bind(T to, Revision revision) {
    return to.bind("document", revision.document())
        .bind("number", revision.number())
        .bind("words", revision.words().text())
        .bind("twin", revision.words().twin())
        .bind("retires", revision.retires() ? 1 : 0)
        .bind("author", revision.author())
        .bind("at", revision.at().toEpochMilli())
        .bind("reason", revision.reason())
        .bind("review", revision.reviewBy().map(LocalDate::toString).orElse(""))
        .bind("sources", String.join(" ", revision.sources()))
        .bind("hash", revision.words().hash())
        .bind("state", revision.state().label())
        .bind("reviewer", revision.reviewer().orElse(""));
  }

  static boolean moved(Handle handle, Revision.Ref ref, State to, String remark, Entry entry) {
    return handle
            .createUpdate(
                "insert into knowledge_move (document, number, state, who, at, remark)"
                    + " values (:document, :number, :state, :who, :at, :remark)")
            .bind("document", ref.document())
            .bind("number", ref.number())
            .bind("state", to.label())
            .bind("who", entry.who())
            .bind("at", entry.at().toEpochMilli())
            .bind("remark", remark)
            .execute()
        == 1;
  }
}
