package vn.langnghe.bot.conversation;

import java.util.Optional;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.Questions;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;

/// A greeting, thanks, a joke, an insult, and what people ask of the service in passing: answered
/// with a fixed sentence. Heard by signals of level 0, `signals/talk.yaml`.
final class SmallTalk {
  /// The signals of small talk are under this prefix.
  private static final String TALK = "talk.";

  private final Draft draft;

  SmallTalk(Draft draft) {
    this.draft = draft;
  }

  /// What a message is answered with, where it is small talk.
  static Optional<Say> in(Finding finding) {
    return finding.hits().stream()
        .map(SignalHit::id)
        .filter(id -> id.startsWith(TALK))
        .flatMap(id -> said(id).stream())
        .findFirst();
  }

  private static Optional<Say> said(String id) {
    return switch (id) {
      case "talk.hello", "talk.about" -> Optional.of(Say.HELLO);
      case "talk.thanks", "talk.bye" -> Optional.of(Say.THANKS);
      case "talk.insult" -> Optional.of(Say.INSULT);
      case "talk.joke" -> Optional.of(Say.JOKE);
      case "talk.kept" -> Optional.of(Say.KEPT);
      case "talk.human" -> Optional.of(Say.HUMAN);
      case "talk.numbers" -> Optional.of(Say.NUMBERS);
      default -> Optional.empty();
    };
  }

  /// What is answered with the lines themselves.
  static boolean isAboutPeople(Say say) {
    return say == Say.HUMAN || say == Say.NUMBERS;
  }

  /// Whether it answers all that was said: who suffers said more than hello, and nobody is told
  /// that it sounds fun after distress or for an answer.
  boolean isFitting(Say say, String text, boolean isShort, boolean distress) {
    return switch (say) {
      case HELLO -> !distress || isShort;
      case JOKE -> !distress && draft.conversation().level() == Level.NONE && !Questions.asks(text);
      default -> true;
    };
  }

  /// Says it.
  void answer(Say say) {
    switch (say) {
      case HUMAN -> new Presses(draft).press(new Press.Human());
      case NUMBERS -> new Presses(draft).press(new Press.Numbers());
      case KEPT -> draft.say(say, draft.days());
      case THANKS, INSULT, JOKE -> draft.offer(say, new Answers(draft).ways());
      default -> {
        new Answers(draft).topics(say);
        draft.become(draft.conversation().with(Milestone.GREETED));
      }
    }
  }
}
