package vn.langnghe.knowledge.evaluation;

import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// A message with the danger that people say it speaks of.
///
/// @param id name of the line within its set
/// @param text the message; never to be logged
/// @param level how much danger
/// @param topics what about, the main one first; empty at level 0
/// @param subject who is in danger
/// @param register how it is typed, such as `no_diacritics`
public record TriageLine(
    String id, String text, Level level, List<Topic> topics, Subject subject, String register) {
  public TriageLine {
    topics = List.copyOf(topics);
  }

  /// What the message is mainly about, where it is about anything.
  public Optional<Topic> mainTopic() {
    return topics.stream().findFirst();
  }

  @Override
  public String toString() {
    return "TriageLine[" + id + ", " + level + "]";
  }
}
