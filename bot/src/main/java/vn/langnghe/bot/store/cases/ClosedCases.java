package vn.langnghe.bot.store.cases;

import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Desk;

/// Cases that counsellors ended.
final class ClosedCases {
  private ClosedCases() {}

  /// Those of one counsellor, the last ended first.
  static List<Desk.Entry> of(Handle handle, String account, int most) {
    return handle
        .createQuery(
            CaseQueries.ENTRY
                + " where c.state = 'CLOSED' and c.owner = :account order by c.since desc, c.id limit :most")
        .bind("account", account)
        .bind("most", most)
        .map((row, context) -> CaseQueries.entry(row))
        .list();
  }
}
