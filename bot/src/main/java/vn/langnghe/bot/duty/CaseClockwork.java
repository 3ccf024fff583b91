package vn.langnghe.bot.duty;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.escalation.Pager;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseQueries;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.bot.store.cases.CaseTelling;

/// What happens to cases by itself: clocks fire, people are told, and a sweep proves that each open
/// case has an owner and a next step. Any number of nodes may run it over one database.
public final class CaseClockwork {
  private static final Logger LOG = LoggerFactory.getLogger(CaseClockwork.class);

  private final CaseRows rows;
  private final CaseTelling telling;
  private final CaseQueries queries;
  private final Map<String, Pager> pagers;
  private final InstantSource clock;
  private final Tally tally;
  private final Runnable woken;

  /// @param pagers the ways of telling that this node has
  /// @param woken called after something was put into the inbox
  public CaseClockwork(
      Store store,
      CaseRows rows,
      Collection<? extends Pager> pagers,
      InstantSource clock,
      Tally tally,
      Runnable woken) {
    this.rows = rows;
    this.telling = new CaseTelling(store, rows);
    this.queries = new CaseQueries(store);
    this.pagers = pagers.stream().collect(Collectors.toMap(Pager::name, Function.identity()));
    this.clock = clock;
    this.tally = tally;
    this.woken = woken;
  }

  /// Fires what is due and tells who is to be told. Called each second.
  public void tick() {
    int fired = rows.fire(clock.instant());
    tally.count(Tally.Event.CLOCK_FIRED, fired);
    CaseTelling.Told told = telling.tell(pagers, clock.instant());
    tally.count(Tally.Event.PAGE_ACCEPTED, told.accepted());
    tally.count(Tally.Event.PAGE_UNREACHED, told.unreached());
    if (fired + told.accepted() > 0) {
      woken.run();
    }
  }

  /// Proves that nobody is left, and mends what is not so. Called each minute.
  public CaseQueries.Watch sweep() {
    CaseQueries.Watch watch = queries.watch(clock.instant());
    tally.count(Tally.Event.CASE_FORGOTTEN, watch.forgotten());
    tally.count(Tally.Event.CLOCK_LATE, watch.late());
    if (watch.forgotten() > 0) {
      LOG.error(
          "{} open case(s) without owner or next step; they are brought on now", watch.forgotten());
      rows.mend(clock.instant());
    }
    if (watch.late() > 0) {
      LOG.warn(
          "{} case(s) whose next step is late; look at the load of the database", watch.late());
    }
    return watch;
  }
}
