package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Set;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.signals.SignalHit;

/// The decision on one message.
///
/// @param level level of this message in this conversation
/// @param reply what is sent back; without parts when nothing is to be said, which only something
///   due may be
/// @param next state of the dialogue after it
/// @param effects what else the service owes
/// @param hits signals that stood, for the record of why
public record Turn(
    Level level, Reply reply, Conversation next, Set<Effect> effects, List<SignalHit> hits) {
  public Turn {
    effects = Set.copyOf(effects);
    hits = List.copyOf(hits);
  }
}
