package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Clock;

/// A clock that is due.
record DueClock(long id, String conversation, String caseId, Clock.Kind kind) {
  private static final int MOST = 200;

  /// The clocks that are due, the longest first.
  static List<DueClock> all(Handle handle, Instant now) {
    return handle
        .createQuery(
            "select id, conversation_id, case_id, kind from case_clock where due_at <= :now"
                + " order by due_at, id limit :most")
        .bind("now", now.toEpochMilli())
        .bind("most", MOST)
        .map((row, context) ->
            new DueClock(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Clock.Kind.valueOf(row.getString(4))))
        .list();
  }
}
