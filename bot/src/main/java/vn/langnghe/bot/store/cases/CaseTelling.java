package vn.langnghe.bot.store.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.langnghe.bot.escalation.Case;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.store.Database;
import vn.langnghe.bot.store.Store;

/// Tells people of cases. A page is claimed before it is tried, so that one node at a time tries
/// it, and tried again until it is accepted or the case has moved on. Thread-safe.
public final class CaseTelling {
  private static final int MOST = 200;

  private final Database database;
  private final CaseRows rows;

  public CaseTelling(Store store, CaseRows rows) {
    this.database = store.database();
    this.rows = rows;
  }

  /// Tells people what is to be told now.
  ///
  /// @param pagers by name
  /// @return pages that were accepted, and that reached nobody
  public Told tell(Map<String, Pager> pagers, Instant now) {
    int accepted = 0;
    int unreached = 0;
    List<CasePages.Due> dues = database.read(handle -> CasePages.due(handle, now, MOST));
    Moment moment =
        dues.isEmpty() ? Moment.at(now) : database.read(handle -> StaffRows.moment(handle, now));
    for (CasePages.Due due : dues) {
      if (database.write(handle -> CasePages.claim(handle, due.id(), now))) {
        Pager.Page page = room(due.page(), moment);
        Pager.Answer answer =
            Optional.ofNullable(pagers.get(due.way()))
                .filter(pager -> !page.accounts().isEmpty())
                .map(pager -> pager.tell(page))
                .orElse(Pager.Answer.UNREACHED);
        switch (answer) {
          case ACCEPTED -> {
            accepted += 1;
            database.write(handle -> accepted(handle, due, now));
          }
          case UNREACHED -> unreached += 1;
        }
      }
    }
    return new Told(accepted, unreached);
  }

  /// A case is offered to those who have room, and to whoever leads.
  private Pager.Page room(Pager.Page page, Moment moment) {
    if (page.kind() != Pager.Kind.OFFER) {
      return page;
    }
    List<String> room =
        page.accounts().stream().filter(account -> rows.policy().hasRoom(account, moment)).toList();
    return new Pager.Page(page.caseId(), page.level(), room, page.kind());
  }

  /// How many pages were accepted, and how many reached nobody.
  public record Told(int accepted, int unreached) {}

  private boolean accepted(Handle handle, CasePages.Due due, Instant now) {
    Optional<Case> found = rows.locked(handle, due.page().caseId());
    boolean first =
        due.page().kind() == Pager.Kind.OFFER
            && found.isPresent()
            && !CasePages.reached(handle, found.get());
    if (CasePages.accepted(handle, due.id()) && first) {
      rows.moved(handle, found.get(), new CaseEvent.Reached(), now, CaseRows.Alongside.NOTHING);
    }
    return first;
  }
}
