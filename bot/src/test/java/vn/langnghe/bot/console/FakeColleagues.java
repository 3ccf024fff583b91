package vn.langnghe.bot.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.langnghe.bot.escalation.Colleagues;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Over;
import vn.langnghe.bot.escalation.policy.StaffCare;

/// Colleagues in memory beside [FakeDesk]: notes what was asked for, and lets loads be set.
final class FakeColleagues implements Colleagues {
  final List<String> asked = new CopyOnWriteArrayList<>();
  final ConcurrentMap<String, Bearing> bearings = new ConcurrentHashMap<>();
  private final Desk desk;
  private final InstantSource clock;

  FakeColleagues(Desk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// Somebody has so many cases and owes so many debriefs.
  void bears(String account, int held, int owes) {
    bearings.put(
        account, new Bearing(account, true, held, Optional.empty(), owes, Optional.empty()));
  }

  private Desk.Result found(String caseId, String what) {
    asked.add(what);
    return desk.find(caseId)
        .<Desk.Result>map(Desk.Result.Done::new)
        .orElseGet(Desk.Result.Unknown::new);
  }

  @Override
  public Desk.Result takeOver(String caseId, Counsellor counsellor, Over over) {
    asked.add("over " + over.label());
    return desk.take(caseId, counsellor);
  }

  @Override
  public Desk.Result pass(String caseId, String account, String to) {
    return to.equals("nobody")
        ? new Desk.Result.Refused(StaffCare.Refusal.NOT_THERE)
        : found(caseId, "pass " + to);
  }

  @Override
  public Desk.Result decline(String caseId, String account) {
    return found(caseId, "decline");
  }

  @Override
  public Desk.Result pause(String caseId, String account, Duration length) {
    return found(caseId, "pause " + length.toMinutes());
  }

  @Override
  public Desk.Result resume(String caseId, String account) {
    return found(caseId, "resume");
  }

  @Override
  public void writing(String caseId, String account) {
    asked.add("writing " + account);
  }

  @Override
  public StaffCare care() {
    return StaffCare.USUAL;
  }

  @Override
  public List<Bearing> bearings() {
    return new ArrayList<>(bearings.values());
  }

  @Override
  public List<Debrief> debriefs(String account) {
    return Optional.ofNullable(bearings.get(account)).filter(one -> one.owes() > 0).isPresent()
        ? List.of(new Debrief(7, clock.instant()))
        : List.of();
  }

  @Override
  public boolean debriefed(long id, String account, Mood mood, Wish wish) {
    asked.add("debrief " + id + " " + mood + " " + wish);
    bears(account, 0, 0);
    return true;
  }
}
