package vn.langnghe.bot.triage;

import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// The danger that a conversation has spoken of so far.
public record History(Level level, List<Topic> topics, Subject subject, Set<Hazard> hazards) {
  public History {
    topics = List.copyOf(topics);
    hazards = Set.copyOf(hazards);
  }

  /// The same danger at another level.
  public History at(Level other) {
    return new History(other, topics, subject, hazards);
  }
}
