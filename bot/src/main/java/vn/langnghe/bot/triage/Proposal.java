package vn.langnghe.bot.triage;

import java.util.List;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// A level that a source beside the signals proposes, such as the card that a message asks for. It
/// can only raise.
///
/// @param topics what the danger would be about
public record Proposal(Level level, List<Topic> topics) {
  public Proposal {
    topics = List.copyOf(topics);
  }
}
