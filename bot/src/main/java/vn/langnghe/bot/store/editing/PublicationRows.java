package vn.langnghe.bot.store.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Publication;

/// Publications as rows.
final class PublicationRows {
  private static final String IN_FORCE =
      " from knowledge_change c join (select document, max(publication) as newest from knowledge_change"
          + " where publication <= :number group by document) l"
          + " on l.document = c.document and l.newest = c.publication";

  private static final String PLACED =
      "select d.*, r.*"
          + IN_FORCE
          + " join knowledge_document d on d.id = c.document"
          + " join knowledge_revision r on r.document = c.document and r.number = c.revision";

  private PublicationRows() {}

  static boolean add(Handle handle, Publication next) {
    if (next.number() != StoredBookcase.newest(handle) + 1) {
      return false;
    }
    int kept =
        handle
            .createUpdate(
                "insert into knowledge_publication (number, at, who, reason, restores, content, report)"
                    + " values (:number, :at, :who, :reason, :restores, :content, :report) on conflict (number) do nothing")
            .bind("number", next.number())
            .bind("at", next.at().toEpochMilli())
            .bind("who", next.who())
            .bind("reason", next.reason())
            .bind("restores", next.restores())
            .bind("content", next.content())
            .bind("report", next.report())
            .execute();
    if (kept == 0) {
      return false;
    }
    PreparedBatch changes =
        handle.prepareBatch(
            "insert into knowledge_change (publication, document, revision) values (:number, :document, :revision)");
    next.changes()
        .forEach((document, revision) ->
            changes
                .bind("number", next.number())
                .bind("document", document)
                .bind("revision", revision)
                .add());
    if (!next.changes().isEmpty()) {
      changes.execute();
    }
    return true;
  }

  static List<Publication> newest(Handle handle, int most) {
    return handle
        .createQuery(
            "select number, at, who, reason, restores, content, '' as report from knowledge_publication"
                + " order by number desc limit :most")
        .bind("most", most)
        .map((row, context) -> publication(row, changes(handle, row.getLong("number"))))
        .list();
  }

  static Optional<Publication> one(Handle handle, long number) {
    return handle
        .createQuery("select * from knowledge_publication where number = :number")
        .bind("number", number)
        .map((row, context) -> publication(row, changes(handle, number)))
        .findOne();
  }

  private static Publication publication(ResultSet row, Map<String, Integer> changes)
      throws SQLException {
    return new Publication(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("who"),
        row.getString("reason"),
        row.getLong("restores"),
        row.getString("content"),
        row.getString("report"),
        changes);
  }

  private static Map<String, Integer> changes(Handle handle, long number) {
    Map<String, Integer> changes = new HashMap<>();
    handle
        .createQuery("select document, revision from knowledge_change where publication = :number")
        .bind("number", number)
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(change -> changes.put(change.getKey(), change.getValue()));
    return changes;
  }

  static Map<String, Integer> set(Handle handle, long number) {
    Map<String, Integer> set = new HashMap<>();
    handle
        .createQuery("select c.document, c.revision" + IN_FORCE + " where c.revision > 0")
        .bind("number", number)
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(one -> set.put(one.getKey(), one.getValue()));
    return set;
  }

  static List<Placed> inForce(Handle handle, long number) {
    return placed(handle.createQuery(PLACED), number);
  }

  static List<Placed> inForce(Handle handle, long number, Set<String> files) {
    return files.isEmpty()
        ? List.of()
        : placed(
            handle
                .createQuery(PLACED + " where d.file in (<files>)")
                .bindList("files", List.copyOf(files)),
            number);
  }

  static Set<String> changed(Handle handle, long after, long upTo) {
    return handle
        .createQuery(
            "select distinct d.file from knowledge_change c join knowledge_document d on d.id = c.document"
                + " where c.publication > :after and c.publication <= :upto")
        .bind("after", Math.min(after, upTo))
        .bind("upto", Math.max(after, upTo))
        .mapTo(String.class)
        .set();
  }

  private static List<Placed> placed(Query query, long number) {
    return query
        .bind("number", number)
        .map((row, context) -> new Placed(RevisionRows.document(row), RevisionRows.revision(row)))
        .stream()
        .sorted(Placed.ORDER)
        .toList();
  }
}
