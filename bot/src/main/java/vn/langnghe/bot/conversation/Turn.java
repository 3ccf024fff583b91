package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.signals.SignalHit;

/// The decision on one message.
///
/// @param level level of this message in this conversation
/// @param reply what is sent back; without parts when nothing is to be said: to something due, to a
///   changed text that raises no danger, or while a person of ours is talking in the chat
/// @param next state of the dialogue after it
/// @param effects what else the service owes
/// @param hits signals that stood, for the record of why
public record Turn(
    Level level, Reply reply, Conversation next, Set<Effect> effects, List<SignalHit> hits) {
  public Turn {
    effects = Set.copyOf(effects);
    hits = List.copyOf(hits);
  }

  /// The same while a counsellor of ours has the case: nothing is said, and nothing is taken as
  /// asked; danger may rise but not fall. A wish to erase everything goes through.
  ///
  /// @param before the dialogue before this message
  public Turn besideACounsellor(Conversation before) {
    if (effects.contains(Effect.ERASE) || next.pending() instanceof Pending.Erase) {
      return this;
    }
    Conversation quiet =
        before
            .standing(
                before.level().max(next.level()),
                next.level().compareTo(before.level()) >= 0 ? next.topics() : before.topics(),
                next.subject(),
                next.hazards())
            .caring(next.care())
            .in(next.language());
    return new Turn(level, new Reply(List.of()), quiet, effects, hits);
  }

  /// The same while a person of ours is talking in the chat: nothing is said, except where danger
  /// rises or a life is in danger.
  ///
  /// @param before level of the conversation before this message
  public Turn besideAPerson(Level before) {
    boolean rises = level.isCrisisRoute() && level.compareTo(before) > 0;
    return rises || level == Level.IMMINENT
        ? this
        : new Turn(level, new Reply(List.of()), next, effects, hits);
  }
}
