package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// What is said from level 2 on. Level 2 asks the direct question with lines in the same reply;
/// from level 3 the lines come first; level 4 is short and asks nothing (guidance-sources R1, R4).
final class Crisis {
  private static final Set<Topic> VIOLENCE =
      Set.of(
          Topic.DOMESTIC_VIOLENCE,
          Topic.SEXUAL_VIOLENCE,
          Topic.BULLYING,
          Topic.CHILD_ABUSE,
          Topic.DEBT_THREAT,
          Topic.TRAFFICKING,
          Topic.ONLINE_EXPLOITATION);

  private final Draft draft;

  Crisis(Draft draft) {
    this.draft = draft;
  }

  /// The reply to a message of this level.
  void reply(Level message) {
    if (message.isPage()) {
      page();
    }
    switch (draft.conversation().level()) {
      case IMMINENT -> imminent();
      case HIGH -> high();
      case CONCERN -> concern();
      case DISTRESS, NONE -> throw new IllegalArgumentException("no crisis");
    }
  }

  /// Opens a case once and tells a person each time danger is stated.
  void page() {
    draft.owe(Effect.PAGE);
    if (!draft.conversation().done().contains(Milestone.CASE_OPENED)) {
      draft.owe(Effect.OPEN_CASE);
      draft.become(draft.conversation().with(Milestone.CASE_OPENED));
    }
  }

  /// The lines alone, for a reply about something else.
  void lines() {
    draft.say(Say.STILL_LINES);
    draft.offers(draft.route(draft.conversation().level()).offers());
  }

  private void imminent() {
    Route route = draft.route(Level.IMMINENT);
    draft.offers(route.offers());
    draft.say(imminentText());
    if (route.emergencyDepartment()) {
      draft.say(isOther() ? Say.IMMINENT_HOSPITAL_OTHER : Say.IMMINENT_HOSPITAL);
    }
    draft.say(Say.AUTO);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
  }

  private void high() {
    Route route = draft.route(Level.HIGH);
    draft.offers(route.offers());
    draft.say(highText());
    if (route.night()) {
      draft.say(Say.NIGHT);
    } else {
      draft.say(Say.NOBODY_ANSWERS);
    }
    draft.say(Say.AUTO);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    ask(route);
  }

  private void concern() {
    Route route = draft.route(Level.CONCERN);
    boolean asked = draft.conversation().done().contains(Milestone.SAFETY_ASKED);
    draft.say(Say.CONCERN_ACK);
    draft.say(Say.CONCERN_LINES);
    draft.offers(route.offers());
    if (route.night()) {
      draft.say(Say.NIGHT);
    }
    draft.say(Say.AUTO);
    if (asked) {
      draft.become(draft.conversation().asking(new Pending.Nothing()));
      ask(route);
    } else {
      draft.become(draft.conversation().with(Milestone.SAFETY_ASKED));
      draft.ask(question(), answers(), new Pending.Safety());
    }
  }

  /// Asks, once, what would change the lines: first the age, then the province.
  void ask(Route route) {
    Conversation conversation = draft.conversation();
    if (route.askAge() && !conversation.done().contains(Milestone.AGE_ASKED)) {
      draft.become(conversation.with(Milestone.AGE_ASKED));
      draft.ask(
          Say.ASK_AGE,
          List.of(
              draft.choice(new Press.Age(AgeGroup.UNDER_16), Say.UNDER_16),
              draft.choice(new Press.Age(AgeGroup.FROM_16_TO_17), Say.FROM_16_TO_17),
              draft.choice(new Press.Age(AgeGroup.ADULT), Say.ADULT)),
          new Pending.Age());
    } else if (!route.provinces().isEmpty()
        && !conversation.done().contains(Milestone.PROVINCE_ASKED)) {
      draft.become(conversation.with(Milestone.PROVINCE_ASKED));
      List<Choice> choices =
          new ArrayList<>(
              route.provinces().stream()
                  .map(name -> new Choice(new Press.Province(name).id(), name))
                  .toList());
      choices.add(draft.choice(new Press.Province(""), Say.ELSEWHERE));
      draft.ask(Say.ASK_PROVINCE, choices, new Pending.Province());
    }
  }

  private List<Choice> answers() {
    return List.of(
        draft.choice(new Press.Safety(Press.Answer.YES), Say.YES),
        draft.choice(new Press.Safety(Press.Answer.NO), Say.NO),
        draft.choice(new Press.Safety(Press.Answer.SKIP), Say.SKIP),
        draft.choice(new Press.Human(), Say.BUTTON_HUMAN));
  }

  private Say question() {
    if (isOther()) {
      return Say.CONCERN_ASK_OTHER;
    }
    boolean child = draft.conversation().age().filter(age -> age == AgeGroup.UNDER_16).isPresent();
    if (child || topic() == Topic.CHILD_ABUSE) {
      return Say.CONCERN_ASK_CHILD;
    }
    return VIOLENCE.contains(topic()) ? Say.CONCERN_ASK_VIOLENCE : Say.CONCERN_ASK_SUICIDE;
  }

  private Say highText() {
    if (isOther()) {
      return Say.HIGH_OTHER;
    }
    return switch (topic()) {
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

  private Say imminentText() {
    Set<Hazard> hazards = draft.conversation().hazards();
    if (hazards.contains(Hazard.FIRE)) {
      return Say.IMMINENT_FIRE;
    }
    if (isOther()) {
      return Say.IMMINENT_OTHER;
    }
    if (hazards.contains(Hazard.HEIGHT) || hazards.contains(Hazard.WATER)) {
      return Say.IMMINENT_HEIGHT;
    }
    return switch (topic()) {
      case SUICIDE, SELF_HARM, GENERAL, ONLINE_EXPLOITATION ->
          hazards.contains(Hazard.POISON) || hazards.contains(Hazard.MEDICAL)
              ? Say.IMMINENT_MEDICAL
              : Say.IMMINENT_SELF;
      case MEDICAL_EMERGENCY, SUBSTANCE -> Say.IMMINENT_MEDICAL;
      case PSYCHOSIS -> Say.IMMINENT_SELF;
      case THREAT_TO_OTHERS -> Say.IMMINENT_THREAT;
      case DOMESTIC_VIOLENCE, CHILD_ABUSE, SEXUAL_VIOLENCE, BULLYING, TRAFFICKING, DEBT_THREAT ->
          Say.IMMINENT_VIOLENCE;
    };
  }

  private boolean isOther() {
    return draft.conversation().subject() == Subject.OTHER;
  }

  private Topic topic() {
    List<Topic> topics = draft.conversation().topics();
    return topics.isEmpty() ? Topic.GENERAL : topics.getFirst();
  }
}
