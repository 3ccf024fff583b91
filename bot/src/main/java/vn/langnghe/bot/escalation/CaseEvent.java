package vn.langnghe.bot.escalation;

import java.util.List;
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
  record Take(Counsellor counsellor) implements CaseEvent {}

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
}
