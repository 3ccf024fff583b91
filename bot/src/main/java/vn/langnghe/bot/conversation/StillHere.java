package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// Small talk where danger was spoken of: who calls out is not greeted like a stranger, and thanks
/// are no news of danger. The lines and the open question stay.
final class StillHere {
  private static final String HELLO = "talk.hello";
  private static final String THANKS = "talk.thanks";

  /// Longer messages say something besides.
  private static final int LONGEST = 6;

  private static final int FEW = 2;

  private final Draft draft;
  private final Crisis crisis;

  StillHere(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// Answers a call, and thanks at level 4.
  ///
  /// @return false when the message is neither, or says more
  boolean reply(String text, Finding finding) {
    Level level = draft.conversation().level();
    List<String> ids = finding.hits().stream().map(SignalHit::id).toList();
    boolean alone = Set.of(HELLO, THANKS).containsAll(ids) && !ids.isEmpty();
    if (!level.isCrisisRoute()
        || finding.level() != Level.NONE
        || !alone
        || Length.words(text) > LONGEST) {
      return false;
    }
    if (ids.contains(HELLO)) {
      here();
      return true;
    }
    if (level == Level.IMMINENT) {
      thanked();
    }
    return level == Level.IMMINENT;
  }

  /// Thanks from somebody who is alone may belong to a goodbye.
  private void thanked() {
    if (draft.care().has(Note.ACCOMPANIED)) {
      crisis.few(1);
      new Calm(draft).thanked();
    } else {
      crisis.page();
      crisis.few(FEW);
      draft.say(GoingOn.THANKS_ALONE);
    }
    draft.say(Say.AUTO);
  }

  private void here() {
    boolean back = draft.care().has(Note.WATCHED);
    draft.care(draft.care().without(Note.WATCHED));
    boolean imminent = draft.conversation().level() == Level.IMMINENT;
    if (imminent) {
      crisis.page();
      crisis.few(FEW);
    }
    draft.say(back ? GoingOn.HERE_BACK : GoingOn.HERE);
    if (imminent) {
      draft.say(new Wording(draft).still());
    } else {
      crisis.lines();
    }
    draft.say(Say.AUTO);
    if (!imminent) {
      ask(back);
    }
  }

  /// What was open is asked again, else what matters most now.
  private void ask(boolean back) {
    boolean open = new Asked(draft).again();
    if (open) {
      return;
    }
    boolean denied = draft.conversation().pending() instanceof Pending.Denied;
    if (draft.conversation().isBySomebody() && (back || !draft.care().has(Note.SAFE_TO_WRITE))) {
      crisis.askSafeToWrite();
    } else if (!draft.is(Milestone.SAFETY_ASKED) && !denied && crisis.isOwnLife()) {
      crisis.askSafety("");
    } else if (crisis.isOwnLife() && !draft.care().asked().contains(Question.COMPANY)) {
      new FollowUps(draft).ask(Question.COMPANY);
    } else {
      draft.offer(Say.STILL_MORE, new Answers(draft).ways());
    }
  }
}
