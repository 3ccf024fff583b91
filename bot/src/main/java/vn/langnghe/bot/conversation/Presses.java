package vn.langnghe.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;

/// What a press on a button means, given the state: an old button pressed late may raise the
/// danger, never lower it.
final class Presses {
  private final Draft draft;

  Presses(Draft draft) {
    this.draft = draft;
  }

  void press(Press press) {
    switch (press) {
      case Press.Safety(Press.Answer answer) -> safety(answer);
      case Press.Age age -> known(draft.conversation().aged(age.group()));
      case Press.Province province -> known(draft.conversation().living(province.name()));
      case Press.Card(String slug) -> card(slug);
      case Press.More(String slug) -> more(slug);
      case Press.None() -> new Answers(draft).topics(Say.GUIDANCE_UNKNOWN);
      case Press.Human() -> human();
      case Press.Numbers() -> numbers();
      case Press.Urgent() -> urgent();
      case Press.Unknown() -> new Answers(draft).topics(Say.DISTRESS_TOPICS);
    }
  }

  private void safety(Press.Answer answer) {
    boolean asked = draft.conversation().pending() instanceof Pending.Safety;
    switch (answer) {
      case YES -> {
        raise(Level.HIGH, Topic.SUICIDE);
        new Crisis(draft).reply(Level.HIGH);
      }
      case NO -> {
        if (asked && draft.conversation().level() == Level.CONCERN) {
          stand(Level.DISTRESS, draft.conversation().topics());
        }
        settled(Say.CONCERN_NO);
      }
      case SKIP -> settled(Say.CONCERN_SKIP);
    }
  }

  private void settled(Say say) {
    draft.become(draft.conversation().asking(new Pending.Nothing()));
    if (draft.conversation().level().isPage()) {
      new Crisis(draft).lines();
    }
    draft.offer(say, new Answers(draft).ways());
  }

  /// Something is known that may change the lines.
  private void known(Conversation next) {
    draft.become(next.asking(new Pending.Nothing()));
    Route route = draft.route(draft.conversation().level().max(Level.CONCERN));
    draft.say(Say.ASKED_THANKS);
    draft.offers(route.offers());
    new Crisis(draft).ask(route);
  }

  private void card(String slug) {
    Optional<Card> card = draft.guidance().card(slug);
    if (card.isPresent()) {
      new Answers(draft).answer(card.get());
    } else {
      new Answers(draft).topics(Say.GUIDANCE_UNKNOWN);
    }
  }

  private void more(String slug) {
    Optional<Card> card = draft.guidance().card(slug);
    if (card.isPresent()) {
      draft.whole(card.get());
      draft.offer(Say.GUIDANCE_MORE, new Answers(draft).ways());
    } else {
      new Answers(draft).topics(Say.GUIDANCE_UNKNOWN);
    }
  }

  private void human() {
    draft.owe(Effect.OPEN_CASE);
    draft.become(draft.conversation().with(Milestone.CASE_OPENED));
    Route route = draft.route(draft.conversation().level().max(Level.CONCERN));
    draft.say(Say.HUMAN);
    draft.offers(route.offers());
    if (route.night()) {
      draft.say(Say.NIGHT);
    }
    new Crisis(draft).ask(route);
  }

  private void numbers() {
    Route route = draft.route(draft.conversation().level().max(Level.CONCERN));
    draft.say(Say.NUMBERS);
    draft.offers(route.offers());
    if (route.night()) {
      draft.say(Say.NIGHT);
    }
    new Crisis(draft).ask(route);
  }

  private void urgent() {
    raise(Level.HIGH, Topic.GENERAL);
    new Crisis(draft).page();
    draft.offers(draft.route(Level.IMMINENT).offers());
    draft.say(Say.URGENT);
    draft.say(Say.AUTO);
  }

  private void raise(Level least, Topic about) {
    List<Topic> topics = draft.conversation().topics();
    boolean vague = topics.isEmpty() || topics.equals(List.of(Topic.GENERAL));
    stand(draft.conversation().level().max(least), vague ? List.of(about) : topics);
  }

  private void stand(Level level, List<Topic> topics) {
    Conversation conversation = draft.conversation();
    draft.stand(new History(level, topics, conversation.subject(), conversation.hazards()));
  }
}
