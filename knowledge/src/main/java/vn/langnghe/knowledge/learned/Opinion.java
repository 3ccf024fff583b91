package vn.langnghe.knowledge.learned;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// What the classifier thinks of one message.
///
/// @param level the highest level whose probability passes its threshold
/// @param topics what the danger is likeliest about, best first; empty where it sees none at all
/// @param everyday whether, if it is no danger, it is about nothing in particular
/// @param subject who is in danger
/// @param route probability, 0 to 1, that the message is of level 2 or more
public record Opinion(
    Level level, List<Topic> topics, boolean everyday, Subject subject, double route) {
  public Opinion {
    topics = List.copyOf(topics);
  }

  /// From this probability of level 2 and up on, or from level 1 on, it says what a message is
  /// about and who is in danger.
  public static final double SEES = 0.2;

  /// From this probability of level 2 and up on, distress is told by what danger it would be.
  public static final double HINTS = 0.3;

  /// Nothing was thought: there is no classifier.
  public static Opinion none() {
    return new Opinion(Level.NONE, List.of(), true, Subject.SELF, 0);
  }
}
