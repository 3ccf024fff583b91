package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.reply.Sentence;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.hotlines.Offer;

/// What a press on a button means, given the state: an old button pressed late may raise the
/// danger, never lower it.
final class Presses {
  private static final Set<String> EMERGENCY = Set.of("112", "113", "114", "115");

  private final Draft draft;
  private final Crisis crisis;

  Presses(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  void press(Press press) {
    switch (press) {
      case Press.Safety(YesNo answer) -> safety(answer);
      case Press.Age age -> known(draft.conversation().aged(age.group()));
      case Press.Province province -> known(draft.conversation().living(province.name()));
      case Press.Card(String slug) -> card(slug);
      case Press.More(String slug) -> more(slug);
      case Press.Helped(YesNo answer, String slug) -> new Feedback(draft).helped(answer, slug);
      case Press.None() -> new Feedback(draft).none();
      case Press.Human() -> human();
      case Press.Numbers() -> numbers();
      case Press.Urgent() -> urgent();
      case Press.Follow(Question question, YesNo answer) -> follow(question, answer);
      case Press.SafeToWrite(YesNo answer) -> safeToWrite(answer);
      case Press.Over(YesNo answer) -> new Recovery(draft).answered(answer);
      case Press.Exit() -> exit();
      case Press.Erase(YesNo answer) -> erase(answer);
      case Press.CheckBack(YesNo answer) -> new FollowUps(draft).checkBack(answer);
      case Press.Plan() -> new Guided(draft).plan();
      case Press.KeepPlan(YesNo answer) -> new Guided(draft).keep(answer);
      case Press.Exercise(String name, int step) -> new Guided(draft).exercise(name, step);
      case Press.Stop() -> new Guided(draft).stop();
      case Press.Area(String name) -> new Answers(draft).area(name);
      case Press.Referral(String code) -> new ReferralNews(draft).answered(code);
      case Press.Unknown() -> new Answers(draft).topics(Say.DISTRESS_TOPICS);
    }
  }

  private void safety(YesNo answer) {
    Conversation before = draft.conversation();
    draft.become(before.with(Milestone.SAFETY_ANSWERED));
    Optional<Pending.Safety> asked =
        before.pending() instanceof Pending.Safety safety ? Optional.of(safety) : Optional.empty();
    switch (answer) {
      case YES -> {
        raise(Level.HIGH, Topic.SUICIDE);
        asked
            .filter(safety -> DirectQuestion.of(draft, safety.then()).isOfSuicide())
            .ifPresent(_ -> aboutSuicide());
        crisis.page();
        crisis.reply(Level.HIGH);
      }
      case NO -> {
        asked.ifPresent(this::lower);
        settled(asked.isEmpty() && before.level().isPage() ? late() : Say.CONCERN_NO);
        draft.become(draft.conversation().asking(new Pending.Denied()));
        asked.flatMap(safety -> draft.guidance().card(safety.then())).ifPresent(draft::answer);
      }
      case SKIP -> settled(Say.CONCERN_SKIP);
    }
  }

  /// The way down: a No to the direct question, one step, when it was asked just now and the danger
  /// is one that they can deny. From level 3 and 4 only when it was asked again after a day.
  private void lower(Pending.Safety asked) {
    Level level = draft.conversation().level();
    if (level == Level.CONCERN) {
      stand(Level.DISTRESS, draft.conversation().topics());
    } else if (level.isPage() && draft.is(Milestone.RETURNED) && crisis.isOwnLife()) {
      stand(level == Level.IMMINENT ? Level.HIGH : Level.CONCERN, draft.conversation().topics());
    }
  }

  /// A No to the old question denies only a danger that the question was about.
  private Say late() {
    boolean denies = draft.conversation().level() == Level.IMMINENT && crisis.isOwnLife();
    return denies ? Say.DENIAL : Say.LATE_NO;
  }

  private void settled(Sentence say) {
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    if (draft.conversation().level() == Level.IMMINENT) {
      crisis.few(2);
    } else if (draft.conversation().level().isCrisisRoute()) {
      crisis.lines();
    }
    draft.offer(say, new Answers(draft).ways());
  }

  private void safeToWrite(YesNo answer) {
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    if (answer == YesNo.NO) {
      draft.care(draft.care().with(Note.WATCHED).without(Note.SAFE_TO_WRITE));
      draft.offer(Say.SAFE_NO, List.of(draft.choice(new Press.Exit(), Say.BUTTON_EXIT)));
      return;
    }
    if (answer == YesNo.YES) {
      draft.care(draft.care().without(Note.WATCHED).with(Note.SAFE_TO_WRITE));
    }
    crisis.few(2);
    draft.say(Say.AUTO);
    draft.offer(
        answer == YesNo.YES ? Say.SAFE_YES : Say.LADDER_SKIP,
        List.of(
            draft.choice(new Press.Exit(), Say.BUTTON_EXIT),
            draft.choice(new Press.Human(), Say.BUTTON_HUMAN)));
  }

  private void exit() {
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    draft.care(draft.care().with(Note.WATCHED).without(Note.SAFE_TO_WRITE));
    draft.say(Say.EXIT);
    draft.owe(Effect.HIDE);
  }

  /// Asks before anything is erased.
  void askErase() {
    if (draft.conversation().level().isCrisisRoute()) {
      crisis.few(2);
    }
    draft.ask(
        Say.ERASE_ASK,
        List.of(
            draft.choice(new Press.Erase(YesNo.YES), Say.BUTTON_ERASE),
            draft.choice(new Press.Erase(YesNo.NO), Say.BUTTON_KEEP)),
        new Pending.Erase());
  }

  /// A late or forged button asks again: what is gone cannot be brought back.
  private void erase(YesNo answer) {
    if (answer == YesNo.YES && draft.conversation().pending() instanceof Pending.Erase) {
      erased();
      draft.owe(Effect.ERASE);
    } else if (answer == YesNo.YES) {
      askErase();
    } else {
      boolean asked = draft.conversation().pending() instanceof Pending.Erase;
      settled(asked ? Say.ERASE_NO : GoingOn.ERASE_LATE);
    }
  }

  /// The farewell to somebody in danger carries one number to keep, unless somebody may read along.
  private void erased() {
    if (draft.conversation().level().isCrisisRoute() && !draft.care().has(Note.WATCHED)) {
      draft.care(draft.care().without(Note.NO_NUMBERS));
      crisis.few(1);
      draft.say(GoingOn.ERASE_DONE);
    } else {
      draft.say(Say.ERASE_DONE);
    }
  }

  /// An answer to one of the questions after a Yes; the table stands in [Question].
  private void follow(Question question, YesNo answer) {
    boolean asked = draft.conversation().pending().equals(new Pending.Follow(question));
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    if (question == Question.COMPANY) {
      new FollowUps(draft).company(answer);
    } else if (answer == YesNo.YES) {
      raise(question.yes(), Topic.SUICIDE);
      crisis.page();
      crisis.reply(question.yes());
    } else if (!asked || draft.conversation().level() == Level.IMMINENT) {
      settled(Say.LADDER_THANKS);
    } else {
      new FollowUps(draft).goOn(answer);
    }
  }

  /// Something is known that may change the lines.
  private void known(Conversation next) {
    draft.become(next.asking(new Pending.Nothing()));
    Route route = draft.route(draft.conversation().level().max(Level.CONCERN));
    draft.say(Say.ASKED_THANKS);
    draft.offers(route.offers());
    crisis.ask(route);
  }

  private void card(String slug) {
    Optional<Card> card = draft.guidance().card(slug);
    if (card.isPresent()) {
      new Feedback(draft).chosen(card.get());
      new Answers(draft).answer(card.get());
    } else {
      new Answers(draft).topics(Say.GUIDANCE_UNKNOWN);
    }
  }

  private void more(String slug) {
    Optional<Card> card = draft.guidance().card(slug);
    if (card.isPresent()) {
      draft.whole(card.get());
      new Feedback(draft).askAfterAll(card.get());
    } else {
      new Answers(draft).topics(Say.GUIDANCE_UNKNOWN);
    }
  }

  private void human() {
    crisis.page();
    Route route = draft.route(draft.conversation().level().max(Level.CONCERN));
    draft.say(Say.HUMAN);
    draft.offers(forTalking(route.offers()));
    if (route.night()) {
      draft.say(Say.NIGHT);
    }
    crisis.ask(route);
  }

  /// Lines to talk to: without danger, no emergency number where another line is open.
  private List<Offer> forTalking(List<Offer> offers) {
    List<Offer> others =
        offers.stream().filter(offer -> !EMERGENCY.contains(offer.hotline().dial())).toList();
    boolean open = others.stream().anyMatch(offer -> offer.state().isOpen());
    return draft.conversation().level().isCrisisRoute() || !open ? offers : others;
  }

  private void numbers() {
    draft.care(draft.care().without(Note.NO_NUMBERS));
    Route route = draft.route(draft.conversation().level().max(Level.CONCERN));
    draft.say(Say.NUMBERS);
    draft.offers(route.offers());
    if (route.night()) {
      draft.say(Say.NIGHT);
    }
    crisis.ask(route);
  }

  private void urgent() {
    raise(Level.HIGH, Topic.GENERAL);
    crisis.page();
    draft.offers(draft.route(Level.IMMINENT).offers());
    draft.say(Say.URGENT);
    draft.say(Say.AUTO);
  }

  private void raise(Level least, Topic about) {
    List<Topic> topics = draft.conversation().topics();
    boolean vague = topics.isEmpty() || topics.equals(List.of(Topic.GENERAL));
    stand(draft.conversation().level().max(least), vague ? List.of(about) : topics);
  }

  /// Who drinks, or is in danger of another kind, and thinks of suicide: that comes first.
  private void aboutSuicide() {
    Conversation conversation = draft.conversation();
    stand(
        conversation.level(),
        Stream.concat(Stream.of(Topic.SUICIDE), conversation.topics().stream())
            .distinct()
            .toList());
  }

  private void stand(Level level, List<Topic> topics) {
    Conversation conversation = draft.conversation();
    draft.stand(new History(level, topics, conversation.subject(), conversation.hazards()));
  }
}
