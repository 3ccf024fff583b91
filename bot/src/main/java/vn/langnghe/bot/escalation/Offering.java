package vn.langnghe.bot.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Need;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Tier;

/// Brings a case to the first tier, from a tier on, at which it can wait: tiers without anybody on
/// shift are passed over at once. Lives for one transition.
final class Offering {
  private final Policy policy;
  private final Moment moment;
  private final List<Consequence> owed = new ArrayList<>();
  private final List<Desk.Logged> log = new ArrayList<>();

  Offering(Policy policy, Moment moment) {
    this.policy = policy;
    this.moment = moment;
  }

  /// What the person is told where no person of ours can be.
  enum Telling {
    /// The case begins, or begins again after it had ended.
    BEGINNING,
    /// They waited in vain for a tier.
    WAITED,
    /// Nothing changed for them.
    NOTHING
  }

  List<Consequence> owed() {
    return owed;
  }

  List<Desk.Logged> log() {
    return log;
  }

  void note(String who, String what, String why) {
    log.add(new Desk.Logged(moment.now(), who, what, why));
  }

  void owe(Consequence consequence) {
    owed.add(consequence);
  }

  void say(CaseWord word) {
    owed.add(new Consequence.Say(word));
  }

  /// Offers a case from the tier on with which its need, topics and hour begin.
  Case begin(Case it, Telling telling) {
    return from(it, policy.first(it.level(), it.topics(), moment.now()), telling);
  }

  /// Offers a case from a tier on. Where none is left (a faulty policy), the person has the numbers
  /// and the case stays open.
  Case from(Case it, Optional<Tier> start, Telling telling) {
    Optional<Tier> tier = start;
    for (int steps = 0; tier.isPresent() && steps <= policy.tiers().size(); steps++) {
      Tier here = tier.get();
      switch (here.who()) {
        case COUNSELLORS, SUPERVISOR -> {
          List<String> people = people(it, here);
          if (!people.isEmpty()) {
            return offered(it, here, people);
          }
          note("service", "passed over", here.name() + ": nobody on shift");
        }
        case HOTLINES -> {
          return numbers(it, here, telling);
        }
        case ADVICE -> {
          return advised(it, here.name(), telling);
        }
      }
      tier = policy.after(here);
    }
    return advised(it, "none", telling);
  }

  /// Who had it before is asked first, where they are on shift.
  private List<String> people(Case it, Tier tier) {
    List<String> people = policy.withRoom(policy.people(tier, moment), moment);
    return it.former().filter(people::contains).map(List::of).orElse(people);
  }

  private Case offered(Case it, Tier tier, List<String> people) {
    owe(new Consequence.Tell(Pager.Kind.OFFER, people, tier.toldBy()));
    note("service", "offered", tier.name() + ": " + String.join(", ", people));
    return it.in(
        new CaseState.Waiting(tier.name(), moment.now()), List.of(nextTier(it, tier), checkIn()));
  }

  private Case numbers(Case it, Tier tier, Telling telling) {
    note("service", "numbers given", tier.name());
    tell(telling, CaseWord.Kind.NUMBERS);
    return it.in(new CaseState.Waiting(tier.name(), moment.now()), List.of(nextTier(it, tier)));
  }

  private Case advised(Case it, String tier, Telling telling) {
    note("service", "nobody left to ask", tier);
    boolean afterNumbers =
        it.state() instanceof CaseState.Waiting(String before, Instant since)
            && policy.tier(before).filter(known -> known.who() == Tier.Who.HOTLINES).isPresent();
    tell(telling, afterNumbers ? CaseWord.Kind.ADVICE : CaseWord.Kind.NUMBERS);
    return it.in(new CaseState.Advised(tier, moment.now()), List.of(again()));
  }

  /// Where no person of ours could ever come, the reply to the message has said so already.
  private void tell(Telling telling, CaseWord.Kind waited) {
    if (!policy.isStaffed()) {
      return;
    }
    switch (telling) {
      case BEGINNING ->
          say(
              CaseWord.of(
                  CaseWord.Kind.NOBODY,
                  nextShift().map(at -> Long.toString(at.toEpochMilli())).orElse("")));
      case WAITED -> say(CaseWord.of(waited));
      case NOTHING -> {}
    }
  }

  private Optional<Instant> nextShift() {
    return policy.rota().nextShift(moment.now());
  }

  Clock nextTier(Case it, Tier tier) {
    return new Clock(Clock.Kind.NEXT_TIER, moment.now().plus(tier.waitFor(Need.of(it.level()))));
  }

  Clock checkIn() {
    return new Clock(Clock.Kind.CHECK_IN, moment.now().plus(policy.timing().checkIn()));
  }

  /// When it begins again: with the next shift, and at the latest after the time of the policy.
  Clock again() {
    Instant latest = moment.now().plus(policy.timing().again());
    Instant due = nextShift().filter(shift -> shift.isBefore(latest)).orElse(latest);
    return new Clock(Clock.Kind.AGAIN, due);
  }

  /// The case as it now is, with all that is owed.
  Ruling.Moved moved(Case next) {
    return new Ruling.Moved(next, owed, log);
  }
}
