package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.hotlines.Offer;

/// What is said from level 2 on. Level 2 asks the direct question with lines in the same reply;
/// from level 3 the lines come first; level 4 is short and asks nothing (guidance-sources R1, R4).
final class Crisis {
  /// Signals of thoughts of suicide said in so many words: the direct question is answered.
  private static final Set<String> EXPLICIT =
      Set.of("suicide.thoughts", "suicide.wish-to-die", "suicide.rash-thoughts");

  private static final String CHILD = "111";

  /// How many lines are shown again beside something else.
  private static final int FEW = 2;

  private final Draft draft;

  Crisis(Draft draft) {
    this.draft = draft;
  }

  /// The reply to a message of this level.
  void reply(Level message) {
    if (message.isPage()) {
      page();
    }
    if (draft.conversation().level() != Level.IMMINENT && new OwnHand(draft).reply()) {
      return;
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
    if (draft.care().has(Note.NO_NUMBERS) && draft.conversation().level() != Level.IMMINENT) {
      return;
    }
    if (draft.conversation().level() != Level.IMMINENT) {
      draft.say(Say.STILL_LINES);
    }
    few(new OwnHand(draft).most(FEW));
  }

  /// The first lines of those that fit; what people asked not to get again stays away below level
  /// 4.
  void few(int most) {
    Level level = draft.conversation().level();
    if (level == Level.IMMINENT || !draft.care().has(Note.NO_NUMBERS)) {
      List<Offer> offers = draft.route(level).offers();
      Optional<Offer> child =
          offers.stream().skip(1).filter(offer -> offer.hotline().dial().equals(CHILD)).findFirst();
      draft.offers(
          child.isPresent() && most > 1 && draft.conversation().isYoung()
              ? List.of(offers.getFirst(), child.get())
              : offers.stream().limit(most).toList());
    }
  }

  private void imminent() {
    Route route = draft.route(Level.IMMINENT);
    draft.offers(route.offers());
    draft.say(new Wording(draft).imminent());
    if (draft.conversation().isBySomebody() && !draft.isOther() && draft.finds(EXPLICIT)) {
      draft.say(Say.HIGH_SUICIDE);
    }
    if (route.emergencyDepartment() && (!draft.conversation().isBySomebody() || isHurt())) {
      draft.say(draft.isOther() ? Say.IMMINENT_HOSPITAL_OTHER : Say.IMMINENT_HOSPITAL);
    }
    draft.say(Say.AUTO);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    if (draft.conversation().isBySomebody() && !draft.is(Milestone.SAFE_ASKED)) {
      askSafeToWrite();
    }
  }

  /// True when somebody's body is in danger, by poison, wound or illness.
  boolean isHurt() {
    Set<Hazard> hazards = draft.conversation().hazards();
    return hazards.contains(Hazard.MEDICAL) || hazards.contains(Hazard.POISON);
  }

  private void high() {
    Route route = draft.route(Level.HIGH);
    draft.offers(route.offers());
    boolean taught = draft.care().has(Note.TAUGHT);
    Sentence word =
        taught && draft.isOther() ? new Wording(draft).other() : new Wording(draft).high();
    Optional<Card> card =
        card().filter(slug -> !taught).flatMap(slug -> draft.guidance().card(slug));
    if (word != Say.FRIEND_TEACH || card.isEmpty()) { // the card teaches the same
      draft.say(word);
    }
    card.ifPresent(this::teach);
    if (route.night()) {
      draft.say(Say.NIGHT);
    } else if (route.offers().size() > 1) {
      draft.say(Say.NOBODY_ANSWERS);
    }
    draft.say(Say.AUTO_ALONE);
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    FollowUps follow = new FollowUps(draft);
    boolean explicit = draft.finds(EXPLICIT);
    if (explicit) {
      draft.become(draft.conversation().with(Milestone.SAFETY_ASKED).with(Milestone.LIFE_ASKED));
    }
    if (draft.conversation().isBySomebody()
        && !draft.is(Milestone.SAFE_ASKED)
        && !new Wording(draft).isLost()) {
      askSafeToWrite();
    } else if (isOwnLife() && !draft.is(Milestone.LIFE_ASKED)) {
      askSafety("");
    } else if (draft.topic() == Topic.PSYCHOSIS
        && !draft.care().asked().contains(Question.COMPANY)) {
      follow.ask(Question.COMPANY);
    } else if (isOwnLife() && follow.next().isPresent()) {
      follow.ask(follow.next().get());
    } else {
      ask(route);
    }
  }

  private void concern() {
    Route route = draft.route(Level.CONCERN);
    boolean open = draft.conversation().pending() instanceof Pending.Safety;
    boolean unanswered = isOwnLife() && !draft.is(Milestone.SAFETY_ANSWERED);
    boolean asked = draft.is(Milestone.SAFETY_ASKED) && !open && !unanswered && !asksAnother();
    draft.say(draft.is(Milestone.SAFETY_ASKED) ? Say.STILL_THANKS : Say.CONCERN_ACK);
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
      askSafety("");
    }
  }

  /// Somebody who spoke of danger comes back after a day: lines, and the direct question again.
  void again() {
    few(FEW);
    draft.say(Say.AUTO);
    Recovery recovery = new Recovery(draft);
    if (recovery.fits()) {
      recovery.ask();
    } else if (draft.conversation().isBySomebody()) {
      askSafeToWrite();
    } else {
      askSafety("");
    }
  }

  /// The direct question.
  ///
  /// @param then card that helps after a No; empty text for none
  void askSafety(String then) {
    DirectQuestion question = DirectQuestion.of(draft, then);
    if (question.isOfLife()) {
      draft.become(draft.conversation().with(Milestone.LIFE_ASKED));
    }
    askSafety(then, question.words());
  }

  /// The direct question in other words.
  void askSafety(String then, Sentence words) {
    draft.become(draft.conversation().with(Milestone.SAFETY_ASKED));
    draft.ask(words, answers(), new Pending.Safety(then));
  }

  /// True when they were asked about harm by or to others only, and now speak of their life.
  private boolean asksAnother() {
    return !draft.is(Milestone.LIFE_ASKED) && DirectQuestion.of(draft).isOfLife();
  }

  /// Whether it is safe to write, with the way out in reach.
  void askSafeToWrite() {
    askSafeToWrite(Say.SAFE_ASK);
  }

  /// The same in other words.
  void askSafeToWrite(Sentence words) {
    draft.become(draft.conversation().with(Milestone.SAFE_ASKED));
    draft.ask(
        words,
        List.of(
            draft.choice(new Press.SafeToWrite(YesNo.YES), Say.BUTTON_SAFE),
            draft.choice(new Press.SafeToWrite(YesNo.NO), Say.BUTTON_UNSAFE),
            draft.choice(new Press.Exit(), Say.BUTTON_EXIT)),
        new Pending.SafeToWrite());
  }

  /// True when the danger is to the writer by their own hand.
  boolean isOwnLife() {
    return !draft.isOther() && draft.isAboutLife();
  }

  /// The card is given once; after that the lines and a word are enough.
  void teach(Card card) {
    draft.answer(card);
    draft.care(draft.care().with(Note.TAUGHT));
  }

  private Optional<String> card() {
    if (draft.care().has(Note.NO_ARTICLES)) {
      return Optional.empty();
    }
    if (draft.isOther() && draft.isAboutLife()) {
      return Optional.of("worried-about-someone");
    }
    return draft.topic() == Topic.ONLINE_EXPLOITATION
        ? Optional.of("sextortion")
        : Optional.empty();
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
        draft.choice(new Press.Safety(YesNo.YES), Say.YES),
        draft.choice(new Press.Safety(YesNo.NO), Say.NO),
        draft.choice(new Press.Safety(YesNo.SKIP), Say.SKIP),
        draft.choice(new Press.Human(), Say.BUTTON_HUMAN));
  }
}
