package vn.langnghe.bot.conversation;

import java.util.Set;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Said;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;

/// Which wishes and news have an answer in this conversation: the same words mean nothing, or
/// something else, where no danger stands or where somebody does the harm.
final class Fitting {
  /// Help was called, or who helps is named: a bare "they are coming" may be who does the harm.
  private static final Set<String> RESCUE = Set.of("said.rescue");

  private final Draft draft;

  Fitting(Draft draft) {
    this.draft = draft;
  }

  /// Whether it fits.
  boolean fits(Said said, Finding finding) {
    Level level = draft.conversation().level();
    boolean crisisRoute = level.isCrisisRoute();
    boolean bySomebody = draft.conversation().tellsOfSomebody();
    return switch (said) {
      case ERASE, SECRET, NO_ARTICLES, NO_NUMBERS, WHO_ANSWERS, TOO_MUCH -> true;
      case ENGLISH, VIETNAMESE, NUMBERS -> true;
      case NO_STORY, REPEATING -> finding.level() == Level.NONE;
      case STOP -> finding.level() == Level.NONE && !level.isPage() && !isAsked();
      case RECOVERED -> new Recovery(draft).fits() && !Calm.isContradicted(finding);
      case ME_AFTER_ALL -> crisisRoute && draft.isOther();
      case STEPPED_BACK -> level == Level.IMMINENT && !bySomebody && !Calm.isContradicted(finding);
      case ON_THE_WAY -> level.isPage() && !Calm.isContradicted(finding);
      case ADDRESS -> level == Level.IMMINENT && !Calm.isContradicted(finding);
      case REMEMBER -> !level.isPage() && finding.level() == Level.NONE;
      case PLAN, BREATHE, GROUND -> level != Level.IMMINENT;
      case NEVER_MIND -> !level.isPage() && draft.is(Milestone.CASE_OPENED);
      case JOKING, HELPED, ACCOMPANIED, ALONE -> crisisRoute;
      case NUMBER_FAILED, WHICH_NUMBER -> crisisRoute;
      case CALL_FAILED -> crisisRoute && !isFriendSilent();
      case WHAT_NOW -> crisisRoute && !Calm.isContradicted(finding);
      case OWN_WAY -> level == Level.IMMINENT && !bySomebody;
      case HANDED_OVER, NO_PLAN -> level.isPage();
      case AFRAID_TO_CALL, STRANGER -> crisisRoute;
      case FAR -> level.isPage() && draft.isOther() && !bySomebody;
      case AFRAID_OF_PARENTS, WRONG_BUTTON, NOT_BELIEVED -> crisisRoute;
      case RELIEF -> crisisRoute && draft.isOther();
      case PUT_AWAY, TOLD, BETTER -> crisisRoute && !Calm.isContradicted(finding);
      case COMING ->
          crisisRoute && (!bySomebody || draft.finds(RESCUE)) && !Calm.isContradicted(finding);
      case SAFER -> crisisRoute && !bySomebody && !Calm.isContradicted(finding);
      case AWAY -> crisisRoute && bySomebody && !Calm.isContradicted(finding);
      case WHY_ASK -> new Asked(draft).isExplained();
      case PAID -> draft.conversation().topics().contains(Topic.ONLINE_EXPLOITATION);
      case LULL -> crisisRoute && bySomebody && !isOwnHand();
      case WATCHED, OVERHEARD, NO_POLICE, AGAIN_SOON -> crisisRoute && bySomebody;
    };
  }

  private boolean isAsked() {
    return draft.conversation().pending() instanceof Pending.Safety
        || draft.conversation().pending() instanceof Pending.Follow;
  }

  private boolean isOwnHand() {
    return draft.care().has(Note.OWN_HAND) || draft.care().has(Note.OWN_VIOLENCE);
  }

  /// Where somebody fears for a friend's life, it may be the friend who does not answer.
  private boolean isFriendSilent() {
    return draft.isOther() && draft.isAboutLife() && !new Crisis(draft).isHurt();
  }
}
