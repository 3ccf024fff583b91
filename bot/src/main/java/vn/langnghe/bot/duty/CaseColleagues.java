package vn.langnghe.bot.duty;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.ColleagueRows;

/// Colleagues over the store, beside the desk. Thread-safe.
public final class CaseColleagues implements Colleagues {
  private final CaseDesk desk;
  private final ColleagueRows rows;
  private final Supplier<StaffCare> care;
  private final InstantSource clock;

  /// @param desk over the same store
  public CaseColleagues(Store store, CaseDesk desk, Supplier<StaffCare> care, InstantSource clock) {
    this.desk = desk;
    this.rows = new ColleagueRows(store);
    this.care = care;
    this.clock = clock;
  }

  @Override
  public Desk.Result takeOver(String caseId, Counsellor counsellor, Over over) {
    return desk.take(caseId, new CaseEvent.Take(counsellor, Optional.of(over)));
  }

  @Override
  public Desk.Result pass(String caseId, String account, String to) {
    return desk.act(caseId, new CaseEvent.Pass(account, to));
  }

  @Override
  public Desk.Result decline(String caseId, String account) {
    return desk.act(caseId, new CaseEvent.Decline(account));
  }

  @Override
  public Desk.Result pause(String caseId, String account, Duration length) {
    return desk.act(caseId, new CaseEvent.Pause(account, length));
  }

  @Override
  public Desk.Result resume(String caseId, String account) {
    return desk.act(caseId, new CaseEvent.Resume(account));
  }

  @Override
  public void writing(String caseId, String account) {
    rows.writing(caseId, account, clock.instant());
  }

  @Override
  public StaffCare care() {
    return care.get();
  }

  @Override
  public List<Bearing> bearings() {
    return rows.bearings(desk.onShift(), clock.instant());
  }

  @Override
  public List<Debrief> debriefs(String account) {
    return rows.debriefs(account);
  }

  @Override
  public boolean debriefed(long id, String account, Mood mood, Wish wish) {
    return rows.debriefed(id, account, new Answer(mood, wish, clock.instant()), care.get().rest());
  }
}
