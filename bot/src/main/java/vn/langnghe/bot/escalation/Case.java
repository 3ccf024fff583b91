package vn.langnghe.bot.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// Somebody who needs a person, until a person says that it is over.
///
/// @param level the highest level since it was opened
/// @param waitingSince since when the person waits for somebody; once somebody has it, since then
/// @param former who had it last; asked first when it is opened again
/// @param clocks what is due; of each kind one at most
@SuppressWarnings("checkstyle:ParameterNumber")
public record Case(
    String id,
    String conversationId,
    Level level,
    List<Topic> topics,
    Desk.Origin origin,
    Instant openedAt,
    Instant waitingSince,
    Optional<String> former,
    CaseState state,
    List<Clock> clocks) {
  public Case {
    topics = List.copyOf(topics);
    clocks = List.copyOf(clocks);
  }

  /// The same in another state, with only these clocks.
  Case in(CaseState next, List<Clock> due) {
    return new Case(
        id, conversationId, level, topics, origin, openedAt, waitingSince, former, next, due);
  }

  /// The same with a clock set, in place of one of its kind.
  Case with(Clock clock) {
    List<Clock> due = new ArrayList<>(without(clock.kind()).clocks);
    due.add(clock);
    return in(state, due);
  }

  /// The same without the clock of a kind.
  Case without(Clock.Kind kind) {
    return in(state, clocks.stream().filter(clock -> clock.kind() != kind).toList());
  }

  /// Whether a clock of a kind stands.
  boolean awaits(Clock.Kind kind) {
    return clocks.stream().anyMatch(clock -> clock.kind() == kind);
  }

  /// The same, the level and the topics not lower than these.
  Case raised(Level stated, List<Topic> about) {
    List<Topic> all = Stream.concat(topics.stream(), about.stream()).distinct().toList();
    return new Case(
        id,
        conversationId,
        level.max(stated),
        all,
        origin,
        openedAt,
        waitingSince,
        former,
        state,
        clocks);
  }

  /// The same, the person waiting since now for somebody.
  Case waiting(Instant since, Optional<String> lastHeldBy) {
    return new Case(
        id, conversationId, level, topics, origin, openedAt, since, lastHeldBy, state, clocks);
  }
}
