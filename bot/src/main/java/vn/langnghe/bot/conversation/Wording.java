package vn.langnghe.bot.conversation;

import java.util.Set;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Topic;

/// Which sentence fits the danger: its topic, who is in it, and what threatens life.
final class Wording {
  /// Children who are lost or were left alone: `signals/child-danger.yaml`.
  private static final Set<String> LOST = Set.of("child-danger.lost", "child-danger.left-alone");

  private final Draft draft;

  Wording(Draft draft) {
    this.draft = draft;
  }

  /// True where others do the harm, whether or not one of them may be near.
  static boolean isByOthers(Topic topic) {
    return topic.isBySomebody() || topic == Topic.BULLYING || topic == Topic.ONLINE_EXPLOITATION;
  }

  /// Danger stated.
  Sentence high() {
    if (isOwnViolence()) {
      return Say.HIGH_THREAT;
    }
    if (draft.isOther()) {
      return draft.isAboutLife() ? Say.FRIEND_TEACH : other();
    }
    if (isAttackedAbroad()) {
      return GoingOn.HIGH_ABROAD;
    }
    if (isLost()) {
      return GoingOn.HIGH_LOST;
    }
    return switch (draft.topic()) {
      case SUICIDE, SELF_HARM -> Say.HIGH_SUICIDE;
      case DOMESTIC_VIOLENCE, SEXUAL_VIOLENCE, BULLYING -> Say.HIGH_VIOLENCE;
      case CHILD_ABUSE -> Say.HIGH_CHILD;
      case ONLINE_EXPLOITATION -> Say.HIGH_ONLINE;
      case TRAFFICKING -> Say.HIGH_TRAFFICKING;
      case MEDICAL_EMERGENCY, SUBSTANCE -> Say.HIGH_MEDICAL;
      case PSYCHOSIS -> Say.HIGH_PSYCHOSIS;
      case THREAT_TO_OTHERS -> Say.HIGH_THREAT;
      case DEBT_THREAT -> Say.HIGH_DEBT;
      case GENERAL -> Say.HIGH_GENERAL;
    };
  }

  /// The same about somebody else, once the card was given: nobody is told to stay beside who does
  /// harm.
  Sentence other() {
    return isByOthers(draft.topic()) || draft.topic() == Topic.THREAT_TO_OTHERS
        ? GoingOn.HIGH_OTHER_VIOLENCE
        : Say.HIGH_OTHER;
  }

  /// Life in danger now.
  Sentence imminent() {
    Set<Hazard> hazards = draft.conversation().hazards();
    if (hazards.contains(Hazard.FIRE)) {
      return Say.IMMINENT_FIRE;
    }
    boolean toOthers =
        draft.topic() == Topic.THREAT_TO_OTHERS && draft.finds(Hearing.ON_THE_WAY::equals);
    if (isOwnViolence() || toOthers) {
      return Say.IMMINENT_THREAT;
    }
    if (isAttackedAbroad()) {
      return GoingOn.IMMINENT_ABROAD;
    }
    if (draft.isOther() && isArmed(hazards)) {
      return GoingOn.IMMINENT_OTHER_ATTACK;
    }
    if (draft.isOther() && !draft.conversation().isBySomebody()) {
      return Say.IMMINENT_OTHER; // of violence the one who is hit may be the one who writes
    }
    if (hazards.contains(Hazard.HEIGHT) || hazards.contains(Hazard.WATER)) {
      return Say.IMMINENT_HEIGHT;
    }
    return switch (draft.topic()) {
      case SUICIDE, SELF_HARM, GENERAL, ONLINE_EXPLOITATION ->
          hazards.contains(Hazard.POISON) || hazards.contains(Hazard.MEDICAL)
              ? Say.IMMINENT_MEDICAL
              : Say.IMMINENT_SELF;
      case MEDICAL_EMERGENCY, SUBSTANCE -> Say.IMMINENT_MEDICAL;
      case PSYCHOSIS -> Say.IMMINENT_SELF;
      case THREAT_TO_OTHERS -> Say.IMMINENT_THREAT;
      case DOMESTIC_VIOLENCE, CHILD_ABUSE, SEXUAL_VIOLENCE, BULLYING, TRAFFICKING, DEBT_THREAT ->
          isOnlyHurt(hazards) ? Say.IMMINENT_MEDICAL : Say.IMMINENT_VIOLENCE;
    };
  }

  /// The writer hurt somebody, and that is what this is still about.
  private boolean isOwnViolence() {
    return draft.care().has(Note.OWN_VIOLENCE)
        && (draft.topic() == Topic.THREAT_TO_OTHERS || draft.topic() == Topic.DOMESTIC_VIOLENCE);
  }

  /// A child that is lost or was left alone, and writes so now.
  boolean isLost() {
    return draft.finds(LOST) && !draft.isOther();
  }

  /// Texts that name 113 are no help outside Viet Nam.
  private boolean isAttackedAbroad() {
    return draft.care().has(Note.ABROAD) && !draft.isOther() && isByOthers(draft.topic());
  }

  private static boolean isArmed(Set<Hazard> hazards) {
    return hazards.contains(Hazard.WEAPON) || hazards.contains(Hazard.ATTACK);
  }

  /// Somebody was hurt, and nobody says that it goes on: the ambulance comes first.
  private static boolean isOnlyHurt(Set<Hazard> hazards) {
    return hazards.contains(Hazard.MEDICAL)
        && !hazards.contains(Hazard.ATTACK)
        && !hazards.contains(Hazard.WEAPON);
  }

  /// Danger goes on, and nothing new was said of it.
  Say still() {
    if (draft.care().has(Note.OWN_VIOLENCE)) {
      return draft.topic() == Topic.THREAT_TO_OTHERS ? Say.IMMINENT_THREAT : Say.STILL_IMMINENT;
    }
    if (draft.topic() == Topic.THREAT_TO_OTHERS && !draft.isOther()) {
      return Say.IMMINENT_THREAT;
    }
    boolean attack = draft.isOther() && isArmed(draft.conversation().hazards());
    if (draft.conversation().isBySomebody() || attack) {
      return Say.STILL_IMMINENT_VIOLENCE;
    }
    return draft.isOther() ? Say.STILL_IMMINENT_OTHER : Say.STILL_IMMINENT;
  }
}
