package vn.langnghe.knowledge.signals;

import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// What the signals say about one message, by itself.
///
/// @param level the highest level of the signals that stand; at least 2 when a rule failed
/// @param topics topics of the signals that stand, those of the highest level first; empty at 0
/// @param subject who is in danger
/// @param hazards what threatens life now
/// @param hits signals that stand, highest level first
/// @param withdrawn signals that a context took away
/// @param faults ids of rules that threw while reading this message
@SuppressWarnings("checkstyle:ParameterNumber")
public record Finding(
    Level level,
    List<Topic> topics,
    Subject subject,
    Set<Hazard> hazards,
    List<SignalHit> hits,
    List<Withdrawn> withdrawn,
    List<String> faults) {
  /// A message in which nothing was found.
  public static Finding nothing() {
    return new Finding(
        Level.NONE, List.of(), Subject.SELF, Set.of(), List.of(), List.of(), List.of());
  }
}
