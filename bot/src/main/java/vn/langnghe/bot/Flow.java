package vn.langnghe.bot;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.escalation.CaseWord;
import vn.langnghe.bot.inbox.Handler;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.referral.ReferralWord;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.LiveKnowledge;
import vn.langnghe.knowledge.danger.Level;

/// The order of steps for one message: borrow the knowledge in force, decide, give it back. What
/// was decided is kept by the inbox in one transaction.
final class Flow implements Handler {
  private final LiveKnowledge live;
  private final Dialogue dialogue;
  private final InstantSource clock;

  Flow(LiveKnowledge live, Dialogue dialogue, InstantSource clock) {
    this.live = live;
    this.dialogue = dialogue;
    this.clock = clock;
  }

  @Override
  public boolean gathers() {
    return true;
  }

  @Override
  public Decision handle(Task task) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      Turn turn =
          dialogue.turn(task.conversation(), task.content(), loan.knowledge(), clock.instant());
      return new Decision(beside(task, turn), loan.knowledge().revision());
    }
  }

  /// One speaks at a time: what is said of the case itself is always said.
  private Turn beside(Task task, Turn turn) {
    if (isOfTheCase(task.content())) {
      return turn;
    }
    if (task.isHeld()) {
      return turn.besideACounsellor(task.conversation());
    }
    return task.mutedUntil().isAfter(clock.instant())
        ? turn.besideAPerson(task.conversation().level())
        : turn;
  }

  /// Words about a case or a hand-over, and presses that answer them.
  private static boolean isOfTheCase(Content content) {
    if (content instanceof Content.Due(String what)) {
      return CaseWord.parse(what).isPresent() || ReferralWord.parse(what).isPresent();
    }
    return content instanceof Content.Button(String id)
        && Press.parse(id) instanceof Press.Referral;
  }

  /// A message that could not be read counts as possible danger; something that came due and failed
  /// says nothing, but operators are told.
  @Override
  public Decision emergency(Task task) {
    Conversation before = task.conversation();
    if (task.content() instanceof Content.Due) {
      Turn silent =
          new Turn(
              before.level(), new Reply(List.of()), before, Set.of(Effect.REPORT_FAULT), List.of());
      return new Decision(silent, "none");
    }
    Level level = before.level().max(Level.CONCERN);
    Conversation next = before.standing(level, before.topics(), before.subject(), before.hazards());
    Turn turn =
        new Turn(
            level,
            EmergencyCard.reply(before.language()),
            next,
            Set.of(Effect.REPORT_FAULT),
            List.of());
    return new Decision(turn, "none");
  }
}
