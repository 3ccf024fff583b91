package vn.langnghe.knowledge.learned;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// What the classifier thinks of one message.
///
/// @param level the highest level whose probability passes its threshold
/// @param topics the likeliest topics, best first; empty where it sees no danger at all
/// @param subject who is in danger
/// @param route probability, 0 to 1, that the message is of level 2 or more
public record Opinion(Level level, List<Topic> topics, Subject subject, double route) {
  public Opinion {
    topics = List.copyOf(topics);
  }

  /// From this probability of level 2 and up on, or from level 1 on, it says what a message is
  /// about and who is in danger.
  public static final double SEES = 0.2;

  /// Nothing was thought: there is no classifier.
  public static Opinion none() {
    return new Opinion(Level.NONE, List.of(), Subject.SELF, 0);
  }
}
