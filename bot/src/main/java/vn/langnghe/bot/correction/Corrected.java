package vn.langnghe.bot.correction;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// A message with the level it should have had, stripped of what could tell who wrote it.
///
/// @param rated the level it got
/// @param level the level it should have had
/// @param topics what about, the main one first; none at level 0, and only there
/// @param subject who is in danger
/// @param text what was written, after redaction
public record Corrected(
    Level rated, Level level, List<Topic> topics, Subject subject, String text) {
  public Corrected {
    topics = topics.stream().distinct().toList();
    if ((level == Level.NONE) != topics.isEmpty()) {
      throw new IllegalArgumentException("topics belong to level 1 and up, at least one");
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("there are no words");
    }
  }

  /// How far the level was off; above 0 where danger was rated too low.
  public int missed() {
    return level.number() - rated.number();
  }

  @Override
  public String toString() {
    return "Corrected[" + rated + " -> " + level + ", " + text.length() + " chars]";
  }
}
