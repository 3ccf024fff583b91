package vn.langnghe.bot.conversation;

import java.util.List;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;

/// Answers to wishes and news that stand for themselves, with their own lines where any are due.
final class Standalone {
  private static final int FEW = 2;

  private final Draft draft;
  private final Crisis crisis;

  Standalone(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// Answers one thing that was said.
  ///
  /// @return false when its answer stands among lines like any other
  boolean reply(Said said, String text) {
    switch (said) {
      case ERASE -> new Presses(draft).askErase();
      case NUMBERS -> new Presses(draft).press(new Press.Numbers());
      case PLAN -> new Guided(draft).plan();
      case WHY_ASK -> new Asked(draft).explain();
      case NUMBER_FAILED, CALL_FAILED -> new Guidepost(draft).failed(text);
      case OWN_WAY -> new Guidepost(draft).ownWay();
      case WHICH_NUMBER -> new Guidepost(draft).number();
      case WHAT_NOW -> new Guidepost(draft).whatNow();
      case BREATHE -> new Guided(draft).exercise("breathe", 1);
      case GROUND -> new Guided(draft).exercise("ground", 1);
      case WATCHED -> watched();
      case NEVER_MIND -> neverMind();
      case NO_STORY -> quiet(GoingOn.NO_STORY);
      case STOP -> quiet(GoingOn.STOP);
      case REPEATING -> repeating();
      case RECOVERED -> recovered();
      case ME_AFTER_ALL -> meAfterAll();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void neverMind() {
    draft.owe(Effect.CLOSE_CASE);
    draft.become(draft.conversation().undone(Milestone.CASE_OPENED));
    draft.offer(Say.NEVER_MIND, new Answers(draft).ways());
  }

  private void watched() {
    draft.care(draft.care().with(Note.WATCHED).without(Note.SAFE_TO_WRITE));
    draft.offer(Say.WATCHED, List.of(draft.choice(new Press.Exit(), Say.BUTTON_EXIT)));
    if (draft.conversation().level().isPage()) {
      crisis.page();
    }
  }

  /// Nothing is asked of who wants to be left alone; from level 2 on a number stays.
  private void quiet(GoingOn words) {
    few();
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    draft.offer(words, new Answers(draft).ways());
  }

  private void repeating() {
    few();
    draft.offer(GoingOn.REPEATING, new Answers(draft).ways());
  }

  private void few() {
    if (draft.conversation().level() == Level.IMMINENT) {
      crisis.page();
    }
    if (draft.conversation().level().isCrisisRoute()) {
      crisis.few(1);
      draft.say(Say.AUTO);
    }
  }

  private void recovered() {
    crisis.few(1);
    draft.say(Say.AUTO);
    new Recovery(draft).ask();
  }

  /// It was about somebody else until now.
  private void meAfterAll() {
    History now = draft.conversation().history();
    draft.stand(new History(now.level(), now.topics(), Subject.SELF, now.hazards()));
    draft.care(draft.care().without(Note.TAUGHT));
    draft.say(GoingOn.ME_AFTER_ALL);
    if (now.level() == Level.IMMINENT) {
      crisis.reply(Level.IMMINENT);
      return;
    }
    crisis.few(FEW);
    draft.say(Say.AUTO);
    crisis.askSafety("");
  }
}
