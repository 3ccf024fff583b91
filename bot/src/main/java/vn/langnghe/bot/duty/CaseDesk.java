package vn.langnghe.bot.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.langnghe.bot.escalation.CaseEvent;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.escalation.Ruling;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Role;
import vn.langnghe.bot.escalation.policy.StaffCare;
import vn.langnghe.bot.store.Store;
import vn.langnghe.bot.store.cases.CaseQueries;
import vn.langnghe.bot.store.cases.CaseRows;
import vn.langnghe.bot.store.cases.Once;

/// The desk over the store. Thread-safe; any number of them may stand over one database.
public final class CaseDesk implements Desk {
  private final CaseRows rows;
  private final CaseQueries queries;
  private final Once once;
  private final Supplier<Policy> policy;
  private final InstantSource clock;
  private final Runnable woken;

  /// A desk under one policy.
  public CaseDesk(Store store, CaseRows rows, Policy policy, InstantSource clock, Runnable woken) {
    this(store, rows, () -> policy, clock, woken);
  }

  /// @param policy in force at the moment it is asked
  /// @param woken called after something was put into the inbox or the outbox; returns at once
  public CaseDesk(
      Store store, CaseRows rows, Supplier<Policy> policy, InstantSource clock, Runnable woken) {
    this.rows = rows;
    this.queries = new CaseQueries(store);
    this.once = new Once(store, queries);
    this.policy = policy;
    this.clock = clock;
    this.woken = woken;
  }

  @Override
  public List<Entry> list() {
    return queries.list();
  }

  @Override
  public Optional<Entry> find(String caseId) {
    return queries.find(caseId);
  }

  @Override
  public List<Entry> closedBy(String account, int most) {
    return queries.closedBy(account, most);
  }

  @Override
  public List<Logged> history(String caseId) {
    return queries.history(caseId);
  }

  @Override
  public List<Line> lines(String caseId, long after, int limit) {
    return queries.lines(caseId, after, limit);
  }

  @Override
  public List<Note> notes(String caseId) {
    return queries.notes(caseId);
  }

  @Override
  public long revision() {
    return queries.revision();
  }

  @Override
  public Result seen(String caseId, String account) {
    CaseRows.Outcome outcome = rows.seen(caseId, account, clock.instant());
    return outcome.it().isEmpty() ? new Result.Unknown() : done(caseId);
  }

  @Override
  public Result take(String caseId, Counsellor counsellor) {
    return take(caseId, new CaseEvent.Take(counsellor));
  }

  Result take(String caseId, CaseEvent.Take take) {
    Counsellor counsellor = take.counsellor();
    return act(caseId, take, queries.shown(counsellor.account(), counsellor.shownAs()));
  }

  Result act(String caseId, CaseEvent event) {
    return act(caseId, event, CaseRows.Alongside.NOTHING);
  }

  @Override
  public Result handBack(String caseId, String account) {
    return act(caseId, new CaseEvent.HandBack(account), CaseRows.Alongside.NOTHING);
  }

  @Override
  public Result say(String caseId, String account, Words words) {
    if (!words.canBeSent()) {
      return new Result.Unfit();
    }
    return act(
        caseId, new CaseEvent.Spoke(account), queries.words(account, words, clock.instant()));
  }

  @Override
  public Result note(String caseId, String account, Words words) {
    if (!words.canBeSent()) {
      return new Result.Unfit();
    }
    return queries
        .note(caseId, account, words, clock.instant())
        .<Result>map(Result.Done::new)
        .orElseGet(Result.Unknown::new);
  }

  @Override
  public Result say(String caseId, String account, Words words, String key) {
    if (!words.canBeSent()) {
      return new Result.Unfit();
    }
    if (once.isKnown(key)) {
      return done(caseId);
    }
    Instant now = clock.instant();
    try {
      return act(caseId, new CaseEvent.Spoke(account), once.words(account, words, key, now));
    } catch (Once.Twice e) { // at the same moment, on another node
      return done(caseId);
    }
  }

  @Override
  public Result note(String caseId, String account, Words words, String key) {
    if (!words.canBeSent()) {
      return new Result.Unfit();
    }
    if (once.isKnown(key)) {
      return done(caseId);
    }
    try {
      return once.note(caseId, account, words, key, clock.instant())
          ? done(caseId)
          : new Result.Unknown();
    } catch (Once.Twice e) {
      return done(caseId);
    }
  }

  @Override
  public Result close(String caseId, String account, Outcome outcome) {
    return act(caseId, new CaseEvent.Close(account, outcome), CaseRows.Alongside.NOTHING);
  }

  @Override
  public Result open(String conversationId, Counsellor counsellor) {
    return rows.open(conversationId, clock.instant())
        .map(id -> take(id, counsellor))
        .orElseGet(Result.Unknown::new);
  }

  @Override
  public void presence(String account, Presence presence, Instant until) {
    queries.presence(account, presence, until);
  }

  @Override
  public List<String> onShift() {
    Moment moment = queries.moment(clock.instant());
    return Stream.of(Role.values())
        .flatMap(role -> policy.get().rota().onShift(role, moment).stream())
        .sorted()
        .toList();
  }

  private Result act(String caseId, CaseEvent event, CaseRows.Alongside alongside) {
    CaseRows.Outcome outcome = rows.act(caseId, event, clock.instant(), alongside);
    if (outcome.ruling().isEmpty()) {
      return new Result.Unknown();
    }
    return switch (outcome.ruling().get()) {
      case Ruling.Moved moved -> {
        woken.run();
        yield done(caseId);
      }
      case Ruling.TakenBy(String account, Instant since) -> new Result.TakenBy(account, since);
      case Ruling.Refused(StaffCare.Refusal why) -> new Result.Refused(why);
      case Ruling.NotTaken() -> new Result.NotTaken();
      case Ruling.Ended() -> new Result.Ended();
    };
  }

  private Result done(String caseId) {
    return queries.find(caseId).<Result>map(Result.Done::new).orElseGet(Result.Unknown::new);
  }
}
