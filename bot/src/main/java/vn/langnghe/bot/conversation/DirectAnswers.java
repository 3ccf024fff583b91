package vn.langnghe.bot.conversation;

import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.Occasion;
import vn.langnghe.knowledge.signals.SignalHit;

/// Answers questions that people ask in so many words, each with the text that was published for
/// it: "con có lỗi không", "ai đọc tin này". The lines and what was asked stay in reach, as the
/// level demands.
final class DirectAnswers {
  /// What must be heard before any question is answered.
  private static final Set<Said> FIRST =
      Set.of(Said.ERASE, Said.HANDED_OVER, Said.OVERHEARD, Said.WATCHED);

  private static final int FEW = 2;

  private final Draft draft;
  private final Crisis crisis;

  DirectAnswers(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// Answers the first question that fits this conversation.
  ///
  /// @return false when none does
  boolean reply(Finding finding) {
    Optional<Sentence> answer =
        finding.hits().stream()
            .map(SignalHit::id)
            .filter(id -> Occasion.of(id).filter(this::fits).isPresent())
            .<Sentence>map(Published::new)
            .findFirst();
    boolean danger = finding.hits().stream().anyMatch(hit -> hit.level().isPage());
    if (answer.isEmpty() || danger || Said.of(finding).stream().anyMatch(FIRST::contains)) {
      return false;
    }
    say(answer.get());
    return true;
  }

  private void say(Sentence answer) {
    Level level = draft.conversation().level();
    if (draft.conversation().pending() instanceof Pending.Erase) {
      draft.become(draft.conversation().asking(new Pending.Nothing()));
    }
    if (level == Level.IMMINENT) {
      crisis.page();
      crisis.few(FEW);
      draft.say(answer);
      draft.say(Say.AUTO);
    } else if (level.isCrisisRoute()) {
      draft.say(answer);
      crisis.lines();
      draft.say(Say.AUTO);
      new Asked(draft).goOn();
    } else {
      draft.offer(answer, new Answers(draft).ways());
    }
  }

  private boolean fits(Occasion occasion) {
    Conversation person = draft.conversation();
    Level level = person.level();
    return switch (occasion) {
      case ANY -> true;
      case CALM -> !level.isCrisisRoute();
      case DANGER -> level.isCrisisRoute();
      case IMMINENT -> level == Level.IMMINENT;
      case LIFE -> level.isCrisisRoute() && person.isAboutLife();
      case VIOLENCE -> person.tellsOfSomebody();
      case SEXUAL -> tells(Topic.SEXUAL_VIOLENCE) || tells(Topic.CHILD_ABUSE);
      case ONLINE -> tells(Topic.ONLINE_EXPLOITATION);
      case MEDICAL -> isMedical();
      case PSYCHOSIS -> tells(Topic.PSYCHOSIS);
      case TRAFFICKING -> tells(Topic.TRAFFICKING);
      case DEBT -> tells(Topic.DEBT_THREAT);
      case OTHER -> level.isCrisisRoute() && draft.isOther();
    };
  }

  private boolean tells(Topic topic) {
    return draft.conversation().topics().contains(topic);
  }

  private boolean isMedical() {
    return crisis.isHurt() || tells(Topic.MEDICAL_EMERGENCY) || tells(Topic.SUBSTANCE);
  }

  /// A text that is published under the id of its signal.
  private record Published(String key) implements Sentence {}
}
