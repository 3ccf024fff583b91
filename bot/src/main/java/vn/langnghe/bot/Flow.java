package vn.langnghe.bot;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
import vn.langnghe.bot.referral.Question;
import vn.langnghe.bot.referral.ReferralAnswer;
import vn.langnghe.bot.referral.ReferralWord;
import vn.langnghe.bot.referral.typed.TypedAnswer;
import vn.langnghe.bot.store.Decision;
import vn.langnghe.bot.store.Task;
import vn.langnghe.knowledge.Knowledge;
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
      Content content = meant(task, loan.knowledge());
      Turn turn = dialogue.turn(task.conversation(), content, loan.knowledge(), clock.instant());
      Turn said = isOfTheCase(content) ? turn : beside(task, turn);
      return new Decision(said, loan.knowledge().revision());
    }
  }

  /// The press that a typed answer to a question about a hand-over stands for. Where a text holds
  /// any sign of danger, it is read like every other.
  private static Content meant(Task task, Knowledge knowledge) {
    Optional<String> text =
        switch (task.content()) {
          case Content.Text(String one) -> Optional.of(one);
          case Content.Several(List<String> all) -> Optional.of(String.join(" ", all));
          case Content.Button button -> Optional.empty();
          case Content.Opened opened -> Optional.empty();
          case Content.Edit edit -> Optional.empty();
          case Content.Attachment attachment -> Optional.empty();
          case Content.AddedToGroup added -> Optional.empty();
          case Content.Unreadable unreadable -> Optional.empty();
          case Content.Withheld withheld -> Optional.empty();
          case Content.Due due -> Optional.empty();
        };
    if (task.asked().isEmpty() || text.isEmpty()) {
      return task.content();
    }
    Task.Asked asked = task.asked().get();
    TypedAnswer typed = TypedAnswer.of(asked.answers(), text.get(), asked.waited());
    Optional<ReferralAnswer> answer =
        switch (typed) {
          case TypedAnswer.Given(ReferralAnswer given) -> Optional.of(given);
          case TypedAnswer.Unclear(String id, Question question) ->
              asked.again()
                  ? Optional.empty()
                  : Optional.of(new ReferralAnswer.Unclear(id, question));
          case TypedAnswer.None none -> Optional.empty();
        };
    return answer
        .filter(one -> !knowledge.signals().assess(text.get()).level().isCrisisRoute())
        .<Content>map(one -> new Content.Button(new Press.Referral(one.code()).id()))
        .orElse(task.content());
  }

  /// One speaks at a time.
  private Turn beside(Task task, Turn turn) {
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
