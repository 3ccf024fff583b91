package vn.langnghe.bot.store.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.State;

/// How documents stand.
final class LineRows {
  private static final String LINES =
      "select d.id, d.kind, d.file, d.place, coalesce(f.number, 0) as in_force, f.reviewer as signed_by,"
          + " f.review_by as review_by, n.number as newest, n.state, n.author, n.at, n.retires"
          + " from knowledge_document d"
          + " join knowledge_revision n on n.document = d.id"
          + " and n.number = (select max(number) from knowledge_revision x where x.document = d.id)"
          + " left join knowledge_change c on c.document = d.id"
          + " and c.publication = (select max(publication) from knowledge_change y where y.document = d.id and y.publication <= :at)"
          + " left join knowledge_revision f on f.document = d.id and f.number = c.revision";

  private LineRows() {}

  static List<Line> all(Handle handle, long publication) {
    return handle
        .createQuery(LINES + " order by d.file, d.place, d.id")
        .bind("at", publication)
        .map((row, context) -> line(row))
        .list();
  }

  static Optional<Line> one(Handle handle, long publication, String document) {
    return handle
        .createQuery(LINES + " where d.id = :document")
        .bind("at", publication)
        .bind("document", document)
        .map((row, context) -> line(row))
        .findOne();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        RevisionRows.document(row),
        row.getInt("in_force"),
        Optional.ofNullable(row.getString("signed_by")).filter(name -> !name.isEmpty()),
        Optional.ofNullable(row.getString("review_by")).flatMap(RevisionRows::date),
        row.getInt("newest"),
        State.ofLabel(row.getString("state")).orElseThrow(),
        row.getString("author"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("retires") == 1);
  }
}
