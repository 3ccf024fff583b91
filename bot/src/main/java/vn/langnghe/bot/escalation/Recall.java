package vn.langnghe.bot.escalation;

import java.util.List;
import vn.langnghe.bot.escalation.Offering.Telling;
import vn.langnghe.bot.escalation.policy.Moment;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.knowledge.danger.Level;

/// The part of [Transitions] that calls a counsellor back to a case. The person hears nothing of
/// it. Lives for one transition.
final class Recall {
  private final Policy policy;
  private final Offering offering;
  private final Moment moment;

  Recall(Policy policy, Offering offering, Moment moment) {
    this.policy = policy;
    this.offering = offering;
    this.moment = moment;
  }

  /// Who has it is told, with the supervisors. Where nobody has it, it stands in the queue: one
  /// that has ended is opened again from level 3 on.
  Case called(Case it, String what) {
    offering.note("service", "called", what);
    return switch (it.state()) {
      case CaseState.Taken taken -> told(it, taken.counsellor());
      case CaseState.Talking talking -> told(it, talking.counsellor());
      case CaseState.Passing passing -> told(it, passing.counsellor());
      case CaseState.Paused paused -> told(it, paused.counsellor());
      case CaseState.Waiting waiting -> it;
      case CaseState.Advised advised -> offering.begin(it, Telling.NOTHING);
      case CaseState.Closed closed -> again(it);
      case CaseState.Lapsed lapsed -> again(it);
    };
  }

  private Case told(Case it, String holder) {
    Holding holding = new Holding(policy, offering, moment);
    holding.tell(Pager.Kind.SUPERVISE, List.of(holder));
    holding.supervisors(Pager.Kind.SUPERVISE);
    return it;
  }

  private Case again(Case it) {
    if (it.level().compareTo(Level.HIGH) < 0) {
      return it;
    }
    offering.note("service", "opened again", "level " + it.level().number());
    return offering.begin(it.waiting(moment.now(), it.former()), Telling.NOTHING);
  }
}
