package vn.langnghe.bot.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// What happens to a case.
public sealed interface CaseEvent {
  /// A message stated danger that a person must be told of, or asked for a person.
  ///
  /// @param level of the message in its conversation
  record Stated(Level level, List<Topic> topics) implements CaseEvent {
    public Stated {
      topics = List.copyOf(topics);
    }
  }

  /// The person wrote something else.
  record Wrote() implements CaseEvent {}

  /// Nobody answered at level 4 for long, the person neither.
  record Unanswered() implements CaseEvent {}

  /// A clock came due.
  record Due(Clock.Kind kind) implements CaseEvent {}

  /// Somebody was really told of the offer, for the first time since the person waits.
  record Reached() implements CaseEvent {}

  /// A counsellor takes it.
  ///
  /// @param over why they take one more than they should; empty when they do not
  record Take(Counsellor counsellor, Optional<Over> over) implements CaseEvent {
    /// Takes it within what one may have.
    public Take(Counsellor counsellor) {
      this(counsellor, Optional.empty());
    }
  }

  /// A counsellor passes it to a colleague.
  record Pass(String account, String to) implements CaseEvent {}

  /// The colleague does not want it.
  record Decline(String account) implements CaseEvent {}

  /// The counsellor is away for a moment.
  record Pause(String account, Duration length) implements CaseEvent {}

  /// The counsellor is back before the time, or keeps what they wanted to pass on.
  record Resume(String account) implements CaseEvent {}

  /// Something said in it did not arrive.
  ///
  /// @param shutOut whether the person shut us out; else that one thing could not be delivered
  record Undelivered(boolean shutOut) implements CaseEvent {}

  /// A counsellor gives it back.
  record HandBack(String account) implements CaseEvent {}

  /// Something about it needs a counsellor now: a line that does not acknowledge, silence after a
  /// question in the counsellor's name.
  ///
  /// @param what for the log; no words of anybody
  record Called(String what) implements CaseEvent {}

  /// A counsellor wrote to the person.
  record Spoke(String account) implements CaseEvent {}

  /// A counsellor ends it.
  record Close(String account, Outcome outcome) implements CaseEvent {}

  /// It ends by itself.
  record Lapse(CaseState.Why why) implements CaseEvent {}

  /// Whether it matters to it who is on shift and what they bear: somebody may be told, or given
  /// the case.
  default boolean asksForStaff() {
    return switch (this) {
      case Stated stated -> true;
      case Unanswered unanswered -> true;
      case Due due -> true;
      case Take take -> true;
      case HandBack back -> true;
      case Pass pass -> true;
      case Undelivered undelivered -> true;
      case Called called -> true;
      case Wrote wrote -> false;
      case Reached reached -> false;
      case Spoke spoke -> false;
      case Close close -> false;
      case Lapse lapse -> false;
      case Decline decline -> false;
      case Pause pause -> false;
      case Resume resume -> false;
    };
  }
}
