package vn.langnghe.bot.conversation;

import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// The direct question of level 2 and its twins: what is asked depends on what the danger is about.
/// Sources in guidance-sources.md: C-SSRS and mhGAP ask about thoughts of suicide, also where
/// distress and pain are told of as drink, drugs or voices; of harm to others the intent is asked,
/// since an image that frightens is level 2 and a plan is level 3 (LABELS).
enum DirectQuestion {
  SUICIDE(Say.CONCERN_ASK_SUICIDE, GoingOn.WHY_SUICIDE, true),
  SUBSTANCE(Say.CONCERN_ASK_SUBSTANCE, GoingOn.WHY_SUICIDE, true),
  PSYCHOSIS(Say.CONCERN_ASK_PSYCHOSIS, GoingOn.WHY_PSYCHOSIS, true),
  THREAT(Say.CONCERN_ASK_THREAT, GoingOn.WHY_THREAT, false),
  VIOLENCE(Say.CONCERN_ASK_VIOLENCE, GoingOn.WHY_VIOLENCE, false),
  OTHER(Say.CONCERN_ASK_OTHER, GoingOn.WHY_OTHER, true),
  CHILD(Say.CONCERN_ASK_CHILD, GoingOn.WHY_CHILD, true);

  private final Say words;
  private final GoingOn why;
  private final boolean ofLife;

  DirectQuestion(Say words, GoingOn why, boolean ofLife) {
    this.words = words;
    this.why = why;
    this.ofLife = ofLife;
  }

  /// The question that fits the conversation.
  static DirectQuestion of(Draft draft) {
    if (draft.isOther()) {
      return OTHER;
    }
    Topic topic = draft.topic();
    boolean child = draft.conversation().age().filter(age -> age == AgeGroup.UNDER_16).isPresent();
    if (child || topic == Topic.CHILD_ABUSE) {
      return CHILD;
    }
    if (Wording.isByOthers(topic)) {
      return VIOLENCE;
    }
    return switch (topic) {
      case SUBSTANCE -> SUBSTANCE;
      case PSYCHOSIS -> PSYCHOSIS;
      case THREAT_TO_OTHERS -> THREAT;
      default -> SUICIDE;
    };
  }

  /// The same, where a card is to follow a No: it was asked about their life.
  ///
  /// @param then the card; empty text for none
  static DirectQuestion of(Draft draft, String then) {
    return then.isEmpty() ? of(draft) : SUICIDE;
  }

  Say words() {
    return words;
  }

  /// Why it is asked, and the same in other words.
  Sentence why() {
    return why;
  }

  /// Whether it asks about death.
  boolean isOfLife() {
    return ofLife;
  }

  /// Whether a Yes can mean thoughts of suicide only.
  boolean isOfSuicide() {
    return this == SUICIDE || this == SUBSTANCE;
  }
}
