package vn.langnghe.bot.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.escalation.Offering.Telling;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Role;
import vn.langnghe.knowledge.danger.Level;

/// The part of [Transitions] with a counsellor in it: taking, speaking, giving back, ending, and
/// what is due meanwhile. Lives for one transition.
final class Holding {
  private final Policy policy;
  private final Offering offering;
  private final Moment moment;

  Holding(Policy policy, Offering offering, Moment moment) {
    this.policy = policy;
    this.offering = offering;
    this.moment = moment;
  }

  /// Tells the supervisors on shift.
  void supervisors(Pager.Kind kind) {
    tell(kind, policy.rota().onShift(Role.SUPERVISOR, moment));
  }

  /// Whoever has it is told of a message at level 4, and must react in time.
  Case alarmed(Case it, Level stated) {
    Case owing = answerOwed(it);
    if (stated != Level.IMMINENT) {
      return owing;
    }
    it.state().holder().ifPresent(holder -> tell(Pager.Kind.ALARM, List.of(holder)));
    offering.note("service", "alarm", "a message at level 4");
    return owing.awaits(Clock.Kind.REACTION)
        ? owing
        : owing.with(new Clock(Clock.Kind.REACTION, moment.now().plus(policy.timing().reaction())));
  }

  /// The person wrote: whoever has the case owes an answer.
  Case answerOwed(Case it) {
    boolean held = it.state().holder().isPresent() && !(it.state() instanceof CaseState.Paused);
    return held && !it.awaits(Clock.Kind.SILENT_COUNSELLOR) ? it.with(silent()) : it;
  }

  Clock silent() {
    return new Clock(Clock.Kind.SILENT_COUNSELLOR, moment.now().plus(policy.timing().silent()));
  }

  Clock stale() {
    return new Clock(Clock.Kind.STALE, moment.now().plus(policy.timing().stale()));
  }

  /// Tells people by every way that any tier names.
  void tell(Pager.Kind kind, List<String> accounts) {
    List<String> ways =
        policy.tiers().values().stream()
            .flatMap(tier -> tier.toldBy().stream())
            .distinct()
            .sorted()
            .toList();
    if (!accounts.isEmpty() && !ways.isEmpty()) {
      offering.owe(new Consequence.Tell(kind, accounts, ways));
    }
  }

  Case due(Case it, Clock.Kind kind, String holder) {
    return switch (kind) {
      case SILENT_COUNSELLOR -> {
        offering.note("clock", "taken from " + holder, "the person got no answer");
        offering.say(CaseWord.of(CaseWord.Kind.LEFT, holder));
        Case free = it.waiting(moment.now(), Optional.empty());
        yield offering.begin(free, Telling.WAITED);
      }
      case REACTION -> {
        offering.note("clock", "no reaction", "the emergency card goes out");
        offering.say(CaseWord.of(CaseWord.Kind.DANGER));
        supervisors(Pager.Kind.ALARM);
        yield it;
      }
      case STALE -> {
        offering.note("clock", "stale", "nothing happened for long");
        supervisors(Pager.Kind.SUPERVISE);
        yield it.with(stale());
      }
      case PASSED_BACK, PAUSE_OVER -> new Passing(policy, offering, moment).due(it, kind, holder);
      case NEXT_TIER, CHECK_IN, AGAIN -> it;
    };
  }

  Ruling take(Case it, CaseEvent.Take take) {
    Counsellor counsellor = take.counsellor();
    return switch (it.state()) {
      case CaseState.Waiting waiting -> room(take).orElseGet(() -> taken(it, counsellor));
      case CaseState.Advised advised -> room(take).orElseGet(() -> taken(it, counsellor));
      case CaseState.Taken held -> again(it, held.counsellor(), counsellor);
      case CaseState.Talking held -> again(it, held.counsellor(), counsellor);
      case CaseState.Paused held -> again(it, held.counsellor(), counsellor);
      case CaseState.Passing passing ->
          passing.to().equals(counsellor.account())
              ? room(take)
                  .orElseGet(() -> new Passing(policy, offering, moment).taken(it, counsellor))
              : again(it, passing.counsellor(), counsellor);
      case CaseState.Closed closed -> new Ruling.Ended();
      case CaseState.Lapsed lapsed -> new Ruling.Ended();
    };
  }

  /// Why they may not have one more now; who has a reason may.
  private Optional<Ruling> room(CaseEvent.Take take) {
    String account = take.counsellor().account();
    Optional<Ruling> refusal = policy.refusal(account, moment).map(Ruling.Refused::new);
    take.over()
        .filter(over -> refusal.isPresent())
        .ifPresent(over -> offering.note(account, "over the limit", over.label()));
    return take.over().isPresent() ? Optional.empty() : refusal;
  }

  private Ruling taken(Case it, Counsellor counsellor) {
    long waited = Duration.between(it.waitingSince(), moment.now()).toSeconds();
    offering.note(counsellor.account(), "taken", "waited " + waited + " s");
    offering.say(CaseWord.of(CaseWord.Kind.JOINED, counsellor.shownAs()));
    Case held = it.waiting(moment.now(), Optional.of(counsellor.account()));
    return offering.moved(
        held.in(
            new CaseState.Taken(counsellor.account(), moment.now()), List.of(silent(), stale())));
  }

  private Ruling again(Case it, String holder, Counsellor other) {
    return holder.equals(other.account())
        ? offering.moved(it)
        : new Ruling.TakenBy(holder, it.state().since());
  }

  /// Why an account may not act as the one who has the case; empty when it may.
  static Optional<Ruling> refusal(Case it, String account) {
    if (!it.state().isOpen()) {
      return Optional.of(new Ruling.Ended());
    }
    Optional<String> holder = it.state().holder();
    if (holder.isEmpty()) {
      return Optional.of(new Ruling.NotTaken());
    }
    return holder
        .filter(other -> !other.equals(account))
        .map(other -> new Ruling.TakenBy(other, it.state().since()));
  }

  Ruling handBack(Case it, String account) {
    return refusal(it, account)
        .orElseGet(() -> {
          offering.note(account, "handed back", "");
          offering.say(CaseWord.of(CaseWord.Kind.LEFT, account));
          Case free = it.waiting(moment.now(), Optional.empty());
          return offering.moved(offering.begin(free, Telling.WAITED));
        });
  }

  Ruling spoke(Case it, String account) {
    return refusal(it, account)
        .orElseGet(() -> {
          offering.note(account, "wrote", "");
          return offering.moved(new Passing(policy, offering, moment).spoken(it, account));
        });
  }

  Ruling close(Case it, CaseEvent.Close close) {
    return refusal(it, close.account())
        .orElseGet(() -> {
          offering.note(close.account(), "closed", close.outcome().label());
          offering.say(CaseWord.of(word(close.outcome()), close.account()));
          return offering.moved(
              it.in(
                  new CaseState.Closed(close.account(), close.outcome(), moment.now()), List.of()));
        });
  }

  private static CaseWord.Kind word(Outcome outcome) {
    return switch (outcome) {
      case SAFE_FOR_NOW -> CaseWord.Kind.CLOSED_SAFE;
      case NO_DANGER -> CaseWord.Kind.CLOSED_NO_DANGER;
      case REFERRED, EMERGENCY_CALLED, LOST_CONTACT -> CaseWord.Kind.CLOSED;
    };
  }
}
