package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.Desk;

/// What happened to cases: only ever added to.
final class CaseLog {
  private static final int LATELY = 50;
  private static final int TOO_FEW = 5;
  private static final String WAITED = "waited ";

  private CaseLog() {}

  static void add(Handle handle, Case it, List<Desk.Logged> log) {
    for (Desk.Logged one : log) {
      handle
          .createUpdate(
              "insert into case_event (conversation_id, case_id, at, who, what, why)"
                  + " values (:conversation, :case, :at, :who, :what, :why)")
          .bind("conversation", it.conversationId())
          .bind("case", it.id())
          .bind("at", one.at().toEpochMilli())
          .bind("who", one.who())
          .bind("what", one.what())
          .bind("why", one.why())
          .execute();
    }
  }

  static List<Desk.Logged> of(Handle handle, String caseId) {
    return handle
        .createQuery("select at, who, what, why from case_event where case_id = :id order by id")
        .bind("id", caseId)
        .map((row, context) ->
            new Desk.Logged(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4)))
        .list();
  }

  /// Half of those who were taken lately waited no longer, in minutes; 0 when too few are known.
  static int usualMinutes(Handle handle) {
    List<Long> waited =
        handle
            .createQuery(
                "select why from case_event where what = 'taken' order by id desc limit :lately")
            .bind("lately", LATELY)
            .mapTo(String.class)
            .list()
            .stream()
            .filter(why -> why.startsWith(WAITED))
            .map(why -> Long.valueOf(why.substring(WAITED.length()).replace(" s", "")))
            .sorted()
            .toList();
    return waited.size() < TOO_FEW
        ? 0
        : (int) Math.max(1, Math.ceilDiv(waited.get(waited.size() / 2), 60));
  }
}
