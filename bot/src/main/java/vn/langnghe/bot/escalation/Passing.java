package vn.langnghe.bot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Role;
import vn.langnghe.bot.escalation.policy.StaffCare;

/// The part of [Transitions] in which a counsellor passes a case to a colleague or is away for a
/// moment. They have it until somebody else has taken it. Lives for one transition.
final class Passing {
  private final Policy policy;
  private final Offering offering;
  private final Moment moment;
  private final Holding holding;

  Passing(Policy policy, Offering offering, Moment moment) {
    this.policy = policy;
    this.offering = offering;
    this.moment = moment;
    this.holding = new Holding(policy, offering, moment);
  }

  /// Offers it to a colleague who is there and has room; who leads is always asked.
  Ruling pass(Case it, String account, String to) {
    Optional<Ruling> refusal = Holding.refusal(it, account);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (to.equals(account) || !policy.isOnShift(to, moment)) {
      return new Ruling.Refused(StaffCare.Refusal.NOT_THERE);
    }
    if (!policy.hasRoom(to, moment)) {
      return policy
          .refusal(to, moment)
          .<Ruling>map(Ruling.Refused::new)
          .orElseGet(() -> offering.moved(it));
    }
    offering.note(account, "passed on", to);
    holding.tell(Pager.Kind.CALL, List.of(to));
    CaseState passing = new CaseState.Passing(account, to, moment.now(), it.state().spokenAt());
    Clock back = new Clock(Clock.Kind.PASSED_BACK, moment.now().plus(policy.care().passing()));
    return offering.moved(owing(it.without(Clock.Kind.PAUSE_OVER), passing).with(back));
  }

  /// An answer that is owed stays owed, whoever is to give it.
  private Case owing(Case it, CaseState next) {
    return it.in(next, it.clocks());
  }

  /// The colleague takes it: it is theirs, as if taken fresh.
  Ruling taken(Case it, Counsellor colleague) {
    offering.note(colleague.account(), "taken over", it.state().holder().orElse(""));
    offering.say(new CaseWord(CaseWord.Kind.PASSED, colleague.shownAs(), 0));
    Case theirs = it.waiting(moment.now(), Optional.of(colleague.account()));
    Stream<Clock> reaction =
        it.clocks().stream().filter(clock -> clock.kind() == Clock.Kind.REACTION);
    List<Clock> due =
        Stream.concat(reaction, Stream.of(holding.silent(), holding.stale())).toList();
    return offering.moved(theirs.in(new CaseState.Taken(colleague.account(), moment.now()), due));
  }

  /// The colleague does not want it.
  Ruling decline(Case it, String account) {
    if (it.state() instanceof CaseState.Passing passing && passing.to().equals(account)) {
      offering.note(account, "declined", "");
      return offering.moved(back(it, passing.counsellor()));
    }
    return Holding.refusal(it, account).orElseGet(() -> offering.moved(it));
  }

  /// The person is told how long it takes. What was owed waits as long.
  Ruling pause(Case it, String account, Duration asked) {
    Optional<Ruling> refusal = Holding.refusal(it, account);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Duration most = policy.care().pause();
    Duration length = asked.compareTo(most) > 0 ? most : asked;
    Instant until = moment.now().plus(length);
    int minutes = (int) Math.max(1, length.toMinutes());
    offering.note(account, "paused", minutes + " min");
    offering.say(new CaseWord(CaseWord.Kind.PAUSED, account, minutes));
    CaseState paused = new CaseState.Paused(account, moment.now(), until, it.state().spokenAt());
    Case resting = it.without(Clock.Kind.SILENT_COUNSELLOR).without(Clock.Kind.PASSED_BACK);
    return offering.moved(owing(resting, paused).with(new Clock(Clock.Kind.PAUSE_OVER, until)));
  }

  /// Back before the time, or kept after all.
  Ruling resume(Case it, String account) {
    return Holding.refusal(it, account)
        .orElseGet(() -> {
          boolean away =
              it.state() instanceof CaseState.Paused || it.state() instanceof CaseState.Passing;
          if (!away) {
            return offering.moved(it);
          }
          offering.note(account, "back", "");
          return offering.moved(with(it, account));
        });
  }

  /// What is due while it is passed on or paused.
  Case due(Case it, Clock.Kind kind, String holder) {
    if (kind == Clock.Kind.PASSED_BACK && it.state() instanceof CaseState.Passing passing) {
      offering.note("clock", "not taken over", passing.to());
      return back(it, holder);
    }
    if (kind == Clock.Kind.PAUSE_OVER && it.state() instanceof CaseState.Paused) {
      offering.note("clock", "pause over", holder);
      return back(it, holder);
    }
    return it;
  }

  private Case back(Case it, String holder) {
    holding.tell(Pager.Kind.CALL, List.of(holder));
    return with(it, holder);
  }

  /// It is with its counsellor as before, who owes the person a word.
  private Case with(Case it, String holder) {
    CaseState next =
        it.state()
            .spokenAt()
            .<CaseState>map(spoke -> new CaseState.Talking(holder, moment.now(), spoke))
            .orElseGet(() -> new CaseState.Taken(holder, moment.now()));
    Case held = it.without(Clock.Kind.PASSED_BACK).without(Clock.Kind.PAUSE_OVER);
    Case theirs = held.in(next, held.clocks());
    return theirs.awaits(Clock.Kind.SILENT_COUNSELLOR) ? theirs : theirs.with(holding.silent());
  }

  /// The counsellor wrote: nothing is owed. What is offered to a colleague stays offered.
  Case spoken(Case it, String account) {
    if (it.state() instanceof CaseState.Passing passing) {
      Case answered = it.without(Clock.Kind.SILENT_COUNSELLOR).without(Clock.Kind.REACTION);
      CaseState next =
          new CaseState.Passing(account, passing.to(), passing.since(), Optional.of(moment.now()));
      return answered.in(next, answered.clocks()).with(holding.stale());
    }
    return it.in(
        new CaseState.Talking(account, it.state().since(), moment.now()), List.of(holding.stale()));
  }

  /// Whoever has it, and whoever leads, learn that words did not arrive.
  Case undelivered(Case it, boolean shutOut) {
    if (it.state().isOpen()) {
      offering.note("service", "not delivered", shutOut ? "the person shut us out" : "");
      Stream<String> leading = policy.rota().onShift(Role.SUPERVISOR, moment).stream();
      holding.tell(
          Pager.Kind.CALL,
          Stream.concat(it.state().holder().stream(), leading).distinct().toList());
    }
    return it;
  }
}
