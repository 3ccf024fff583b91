package vn.langnghe.bot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.escalation.Offering.Telling;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.knowledge.danger.Level;

/// The one way a case moves: state, event and moment give the next state with what is owed. Pure.
/// Each open case it gives has an owner and at least one clock.
public final class Transitions {
  private final Policy policy;

  public Transitions(Policy policy) {
    this.policy = policy;
  }

  /// A new case, offered at once.
  ///
  /// @param id of the case
  /// @param stated what opens it
  public Ruling.Moved open(
      String id, String conversation, Desk.Origin origin, CaseEvent.Stated stated, Moment moment) {
    Offering offering = new Offering(policy, moment);
    Instant now = moment.now();
    Case fresh =
        new Case(
            id,
            conversation,
            stated.level(),
            stated.topics(),
            origin,
            now,
            now,
            Optional.empty(),
            new CaseState.Advised("none", now),
            List.of());
    boolean byPerson = origin != Desk.Origin.COUNSELLOR; // else somebody of ours is there already
    offering.note(byPerson ? "person" : "service", "opened", "level " + stated.level().number());
    return offering.moved(offering.begin(fresh, byPerson ? Telling.BEGINNING : Telling.NOTHING));
  }

  /// Whether a case that ended is to be opened again rather than another one begun.
  public boolean reopens(Case ended, Instant now) {
    return ended.state().since().plus(policy.timing().reopen()).isAfter(now);
  }

  /// What an event does to a case.
  public Ruling next(Case it, CaseEvent event, Moment moment) {
    Offering offering = new Offering(policy, moment);
    return switch (event) {
      case CaseEvent.Stated stated -> offering.moved(stated(it, stated, offering, moment));
      case CaseEvent.Wrote wrote ->
          offering.moved(new Holding(policy, offering, moment).answerOwed(it));
      case CaseEvent.Unanswered unanswered -> offering.moved(supervised(it, offering, moment));
      case CaseEvent.Due(Clock.Kind kind) ->
          offering.moved(due(it.without(kind), kind, offering, moment));
      case CaseEvent.Called(String what) ->
          offering.moved(new Recall(policy, offering, moment).called(it, what));
      case CaseEvent.Reached reached -> offering.moved(reached(it, offering));
      case CaseEvent.Take take -> new Holding(policy, offering, moment).take(it, take);
      case CaseEvent.Pass(String account, String to) ->
          new Passing(policy, offering, moment).pass(it, account, to);
      case CaseEvent.Decline(String account) ->
          new Passing(policy, offering, moment).decline(it, account);
      case CaseEvent.Pause(String account, Duration length) ->
          new Passing(policy, offering, moment).pause(it, account, length);
      case CaseEvent.Resume(String account) ->
          new Passing(policy, offering, moment).resume(it, account);
      case CaseEvent.Undelivered(boolean shutOut) ->
          offering.moved(new Passing(policy, offering, moment).undelivered(it, shutOut));
      case CaseEvent.HandBack(String account) ->
          new Holding(policy, offering, moment).handBack(it, account);
      case CaseEvent.Spoke(String account) ->
          new Holding(policy, offering, moment).spoke(it, account);
      case CaseEvent.Close close -> new Holding(policy, offering, moment).close(it, close);
      case CaseEvent.Lapse(CaseState.Why why) -> offering.moved(lapse(it, why, offering, moment));
    };
  }

  private Case stated(Case it, CaseEvent.Stated stated, Offering offering, Moment moment) {
    boolean rises = stated.level().compareTo(it.level()) > 0;
    Case raised = it.raised(stated.level(), stated.topics());
    if (rises) {
      offering.note("person", "raised", "level " + stated.level().number());
    }
    return switch (it.state()) {
      case CaseState.Waiting waiting ->
          rises ? toldAgain(raised, waiting, offering, moment) : raised;
      case CaseState.Advised advised -> rises ? offering.begin(raised, Telling.NOTHING) : raised;
      case CaseState.Taken taken ->
          new Holding(policy, offering, moment).alarmed(raised, stated.level());
      case CaseState.Talking talking ->
          new Holding(policy, offering, moment).alarmed(raised, stated.level());
      case CaseState.Passing passing ->
          new Holding(policy, offering, moment).alarmed(raised, stated.level());
      case CaseState.Paused paused ->
          new Holding(policy, offering, moment).alarmed(raised, stated.level());
      case CaseState.Closed closed -> reopened(raised, offering, moment);
      case CaseState.Lapsed lapsed -> reopened(raised, offering, moment);
    };
  }

  private Case reopened(Case it, Offering offering, Moment moment) {
    offering.note("person", "opened again", "level " + it.level().number());
    return offering.begin(it.waiting(moment.now(), it.former()), Telling.BEGINNING);
  }

  /// Danger rose while it waits: the people of the tier are told again, and the next tier comes as
  /// early as the new level asks.
  private Case toldAgain(Case it, CaseState.Waiting waiting, Offering offering, Moment moment) {
    return policy
        .tier(waiting.tier())
        .map(tier -> {
          List<String> people = policy.people(tier, moment);
          if (people.isEmpty()) { // at the hotlines, or everybody went: somebody may be there now
            return offering.begin(it, Telling.NOTHING);
          }
          offering.owe(new Consequence.Tell(Pager.Kind.OFFER, people, tier.toldBy()));
          Clock sooner = offering.nextTier(it, tier);
          boolean earlier =
              it.clocks().stream()
                  .anyMatch(clock ->
                      clock.kind() == Clock.Kind.NEXT_TIER && clock.due().isAfter(sooner.due()));
          return earlier ? it.with(sooner) : it;
        })
        .orElseGet(() -> offering.begin(it, Telling.NOTHING));
  }

  private Case supervised(Case it, Offering offering, Moment moment) {
    if (it.state().isOpen()) {
      new Holding(policy, offering, moment).supervisors(Pager.Kind.SUPERVISE);
      offering.note("service", "supervisor", "nobody answers at level 4");
    }
    return it;
  }

  private Case due(Case it, Clock.Kind kind, Offering offering, Moment moment) {
    return switch (it.state()) {
      case CaseState.Waiting waiting -> dueWaiting(it, waiting, kind, offering);
      case CaseState.Advised advised -> dueAdvised(it, offering);
      case CaseState.Taken taken ->
          new Holding(policy, offering, moment).due(it, kind, taken.counsellor());
      case CaseState.Talking talking ->
          new Holding(policy, offering, moment).due(it, kind, talking.counsellor());
      case CaseState.Passing passing ->
          new Holding(policy, offering, moment).due(it, kind, passing.counsellor());
      case CaseState.Paused paused ->
          new Holding(policy, offering, moment).due(it, kind, paused.counsellor());
      case CaseState.Closed closed -> it;
      case CaseState.Lapsed lapsed -> it;
    };
  }

  private Case dueWaiting(Case it, CaseState.Waiting waiting, Clock.Kind kind, Offering offering) {
    if (kind == Clock.Kind.CHECK_IN) {
      offering.say(CaseWord.of(CaseWord.Kind.CHECK_IN));
      return it.with(offering.checkIn());
    }
    if (kind != Clock.Kind.NEXT_TIER) {
      return it;
    }
    offering.note("clock", "not taken", waiting.tier());
    return offering.from(it, policy.tier(waiting.tier()).flatMap(policy::after), Telling.WAITED);
  }

  private Case dueAdvised(Case it, Offering offering) {
    return policy.isStaffed() ? offering.begin(it, Telling.NOTHING) : it.with(offering.again());
  }

  private static Case reached(Case it, Offering offering) {
    if (it.state() instanceof CaseState.Waiting) {
      offering.note("service", "told", "accepted");
      offering.say(CaseWord.of(CaseWord.Kind.TOLD));
    }
    return it;
  }

  /// Never at level 4, and never over the head of a counsellor.
  private static Case lapse(Case it, CaseState.Why why, Offering offering, Moment moment) {
    boolean held = it.state().holder().isPresent();
    if (!it.state().isOpen() || held || it.level() == Level.IMMINENT) {
      return it;
    }
    offering.note("person", "lapsed", why == CaseState.Why.WISH ? "wish" : "silence");
    return it.in(new CaseState.Lapsed(why, moment.now()), List.of());
  }
}
