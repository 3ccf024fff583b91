package vn.langnghe.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.reply.Composer;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.triage.Assessment;
import vn.langnghe.bot.triage.Triage;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.signals.Finding;

/// Decides what is said to one message. Pure: the same state, message, knowledge and moment give
/// the same turn.
public final class Dialogue {
  private final int retentionDays;

  /// @param retentionDays how long messages are kept, told to the person
  public Dialogue(int retentionDays) {
    this.retentionDays = retentionDays;
  }

  /// The turn for one message.
  ///
  /// @param before the dialogue as it stood
  /// @param now the moment, for opening hours
  public Turn turn(Conversation before, Content content, Knowledge knowledge, Instant now) {
    Composer composer =
        new Composer(knowledge.replies(), before.language(), now.atZone(Hotlines.ZONE));
    Draft draft = new Draft(before, knowledge, composer, now, retentionDays);
    switch (content) {
      case Content.Text(String text) -> read(draft, text);
      case Content.Button(String id) -> new Presses(draft).press(Press.parse(id));
      case Content.Attachment(Content.Kind kind, String caption) -> attachment(draft, caption);
      case Content.Unreadable() -> silent(draft, Say.UNREADABLE);
    }
    return draft.finish();
  }

  private static void attachment(Draft draft, String caption) {
    if (caption.isBlank()) {
      silent(draft, Say.UNREADABLE);
    } else {
      read(draft, caption);
    }
  }

  private static void read(Draft draft, String text) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      silent(draft, Say.EMPTY);
      return;
    }
    Optional<Press> answer = Typed.answer(draft, text);
    if (answer.isPresent()) {
      new Presses(draft).press(answer.get());
      return;
    }
    Finding finding = draft.knowledge().signals().assess(text);
    Assessment assessment = Triage.assess(finding, draft.conversation().history());
    draft.read(finding, assessment);
    if (assessment.message().isCrisisRoute()) {
      new Crisis(draft).reply(assessment.message());
    } else {
      new Answers(draft).reply(text, finding);
    }
  }

  /// A message without words: nothing is taken from it, and help stays in reach.
  private static void silent(Draft draft, Say say) {
    if (draft.conversation().level().isCrisisRoute()) {
      new Crisis(draft).lines();
    }
    draft.offer(say, new Answers(draft).ways());
  }
}
