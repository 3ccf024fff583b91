package vn.langnghe.bot.conversation;

import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;

/// The question about safety that is still open: asked again after something else was said, or
/// explained to somebody who does not see what it means.
final class Asked {
  private final Draft draft;
  private final Crisis crisis;

  Asked(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// Asks what is open once more.
  ///
  /// @return false when nothing is
  boolean again() {
    switch (draft.conversation().pending()) {
      case Pending.Safety(String then) -> crisis.askSafety(then);
      case Pending.Follow(var question) -> new FollowUps(draft).ask(question);
      case Pending.SafeToWrite() -> crisis.askSafeToWrite();
      case Pending.Over() -> new Recovery(draft).ask();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Asks what is open once more, else leaves room for what they want to tell.
  void goOn() {
    if (!again()) {
      draft.offer(Say.STILL_MORE, new Answers(draft).ways());
    }
  }

  /// Whether what is open can be explained.
  boolean isExplained() {
    Pending pending = draft.conversation().pending();
    return pending instanceof Pending.Safety
        || pending instanceof Pending.Follow
        || pending instanceof Pending.SafeToWrite;
  }

  /// Says why we ask, and asks the same in other words.
  void explain() {
    crisis.few(1);
    switch (draft.conversation().pending()) {
      case Pending.Safety(String then) ->
          crisis.askSafety(then, DirectQuestion.of(draft, then).why());
      case Pending.SafeToWrite() -> crisis.askSafeToWrite(GoingOn.WHY_SAFE);
      case Pending.Follow(var question) -> {
        draft.say(GoingOn.WHY_LADDER);
        new FollowUps(draft).ask(question);
      }
      default -> {}
    }
  }
}
