package vn.langnghe.knowledge.signals;

import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// A signal found in a message.
///
/// @param id the signal's id, such as `suicide.wish-to-die`
/// @param level level after contexts were applied
/// @param topics the signal's topics, main one first
/// @param hazard what threatens life now, where the signal says so
/// @param certain what the words leave no doubt about
/// @param own true when the words say that the danger is the writer's own
/// @param words the words of the message that matched; never to be logged
@SuppressWarnings("checkstyle:ParameterNumber")
public record SignalHit(
    String id,
    Level level,
    List<Topic> topics,
    Optional<Hazard> hazard,
    Certain certain,
    boolean own,
    String words) {
  @Override
  public String toString() {
    return "SignalHit[" + id + ", " + level + "]";
  }
}
