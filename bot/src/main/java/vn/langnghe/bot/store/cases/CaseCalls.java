package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Ruling;

/// What rows beside cases do to them, in the caller's transaction.
public final class CaseCalls {
  private final CaseRows rows;

  public CaseCalls(CaseRows rows) {
    this.rows = rows;
  }

  /// A case with its conversation locked; empty when there is none.
  public Optional<Case> locked(Handle handle, String caseId) {
    return rows.locked(handle, caseId);
  }

  /// A case as it is; its conversation must be locked already.
  public Optional<Case> find(Handle handle, String caseId) {
    return CaseTable.find(handle, caseId);
  }

  /// Something happens to a case that was locked.
  public Ruling moved(Handle handle, Case it, CaseEvent event, Instant now) {
    return rows.moved(handle, it, event, now, CaseRows.Alongside.NOTHING).ruling().orElseThrow();
  }

  /// Adds a line to the log of a case.
  public void log(Handle handle, Case it, Desk.Logged line) {
    CaseLog.add(handle, it, List.of(line));
  }

  /// What the person calls an account.
  public String shownAs(Handle handle, String account) {
    return StaffRows.shownAs(handle, account);
  }
}
