package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.YesNo;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.question.Redaction;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.signals.Finding;

/// Whether a card helped, and what becomes of questions that none answered: redacted, they go to
/// those who write the cards. Nothing of a conversation at level 2 or above ever does.
final class Feedback {
  private static final int MOST_BUTTONS = 5;
  private static final int MOST_RELATED = 2;
  private static final int MOST_CANDIDATES = 3;

  /// One word is no question.
  private static final int SHORTEST = 2;

  private final Draft draft;

  Feedback(Draft draft) {
    this.draft = draft;
  }

  /// What may be kept of a text until it is known whether a card helped; empty text for nothing.
  String asked(String text, Finding finding) {
    boolean worth = Length.words(text) >= SHORTEST;
    return worth && !finding.level().isCrisisRoute() && !isCrisis() ? Redaction.of(text) : "";
  }

  /// Nothing came near.
  void far(String asked, Match match) {
    queue(Unanswered.Kind.FAR, asked, match.hits().stream().map(Match.Hit::slug).toList());
  }

  /// A card is given for a text.
  void given(Match match, String asked) {
    if (!isCrisis()) {
      List<String> slugs = match.hits().stream().map(Match.Hit::slug).toList();
      draft.become(draft.conversation().asking(new Pending.Helped(slugs, asked)));
    }
  }

  /// A card was chosen, from those named or from somewhere else. What is asked of safety stays
  /// asked.
  void chosen(Card card) {
    switch (draft.conversation().pending()) {
      case Pending.Card(List<String> slugs, String asked) when slugs.contains(card.slug()) ->
          helps(card, slugs, asked);
      case Pending.Card other -> helps(card, List.of(), "");
      case Pending.Helped(List<String> slugs, String asked)
          when !slugs.getFirst().equals(card.slug()) ->
          helps(card, List.of(), "");
      case Pending.Helped same -> {}
      case Pending.Nothing() -> helps(card, List.of(), "");
      case Pending.Safety safety -> {}
      case Pending.Denied() -> helps(card, List.of(), "");
      case Pending.Follow follow -> {}
      case Pending.SafeToWrite() -> {}
      case Pending.Erase() -> {}
      case Pending.CheckBack() -> {}
      case Pending.PlanStep step -> {}
      case Pending.KeepPlan() -> {}
      case Pending.Exercise exercise -> {}
      case Pending.Over() -> {}
      case Pending.Age() -> {}
      case Pending.Province() -> {}
    }
  }

  private void helps(Card card, List<String> others, String asked) {
    List<String> slugs = Stream.concat(Stream.of(card.slug()), others.stream()).distinct().toList();
    draft.become(draft.conversation().asking(new Pending.Helped(slugs, asked)));
  }

  /// After the answer of a card: the rest of it, whether it helped, and the ways out. Where danger
  /// stands, nobody is asked how they liked it.
  void ask(Card card) {
    List<Choice> choices = new ArrayList<>();
    choices.add(draft.choice(new Press.More(card.slug()), Say.BUTTON_MORE));
    if (!isCrisis()) {
      choices.addAll(yesOrNo(card));
    }
    choices.addAll(ways());
    draft.offer(isCrisis() ? Say.GUIDANCE_MORE : Say.GUIDANCE_HELPED, choices);
  }

  /// After the whole of a card: a related one, whether it helped, and the ways out.
  void askAfterAll(Card card) {
    if (isCrisis()) {
      draft.offer(Say.GUIDANCE_MORE, ways());
      return;
    }
    List<Choice> choices = new ArrayList<>(yesOrNo(card));
    choices.addAll(ways());
    choices.addAll(0, related(card, MOST_BUTTONS - choices.size()));
    draft.offer(Say.GUIDANCE_HELPED, choices);
  }

  private List<Choice> yesOrNo(Card card) {
    return List.of(
        draft.choice(new Press.Helped(YesNo.YES, card.slug()), Say.YES),
        draft.choice(new Press.Helped(YesNo.NO, card.slug()), Say.BUTTON_NOT_YET));
  }

  private List<Choice> ways() {
    return new Answers(draft).ways();
  }

  private List<Choice> related(Card card, int most) {
    return calm(card.related()).stream()
        .limit(Math.min(most, MOST_RELATED))
        .map(draft::choice)
        .toList();
  }

  /// A card helped, or did not. An old button is answered as well; queued is only what was asked
  /// last, and once.
  void helped(YesNo answer, String slug) {
    List<String> next = List.of();
    if (draft.conversation().pending() instanceof Pending.Helped(var slugs, var asked)
        && slugs.getFirst().equals(slug)) {
      draft.become(draft.conversation().asking(new Pending.Nothing()));
      if (answer == YesNo.NO) {
        queue(Unanswered.Kind.NO, asked, slugs);
        next = slugs.subList(1, slugs.size());
      }
    }
    if (isCrisis()) {
      lines();
      draft.offer(
          answer == YesNo.YES ? Say.GUIDANCE_HELPED_YES : Say.GUIDANCE_HELPED_NO_PERSON, ways());
    } else if (answer == YesNo.YES) {
      List<Choice> choices = new ArrayList<>();
      draft.guidance().card(slug).ifPresent(card -> choices.addAll(related(card, MOST_RELATED)));
      choices.addAll(ways());
      draft.offer(Say.GUIDANCE_HELPED_YES, choices);
    } else {
      others(calm(next).stream().limit(MOST_RELATED).toList());
    }
  }

  private void lines() {
    if (draft.conversation().level() == Level.IMMINENT) {
      new Crisis(draft).few(MOST_RELATED);
    } else {
      new Crisis(draft).lines();
    }
  }

  /// None of the cards named was meant.
  void none() {
    if (draft.conversation().pending() instanceof Pending.Card(var slugs, var asked)) {
      queue(Unanswered.Kind.NONE, asked, slugs);
      draft.become(draft.conversation().asking(new Pending.Nothing()));
    }
    new Answers(draft).topics(Say.GUIDANCE_UNKNOWN);
  }

  /// The next likely cards, else the topic menu.
  private void others(List<Card> next) {
    if (next.isEmpty()) {
      new Answers(draft).topics(Say.GUIDANCE_HELPED_NO);
      return;
    }
    List<Choice> choices = new ArrayList<>(next.stream().map(draft::choice).toList());
    choices.add(draft.choice(new Press.None(), Say.BUTTON_NONE));
    choices.addAll(ways());
    draft.offer(Say.GUIDANCE_HELPED_NO_WHICH, choices);
  }

  /// The cards that frighten nobody who did not speak of it.
  private List<Card> calm(List<String> slugs) {
    return slugs.stream()
        .flatMap(slug -> draft.guidance().card(slug).stream())
        .filter(card -> !Answers.isAlarming(card))
        .toList();
  }

  private boolean isCrisis() {
    return draft.conversation().level().isCrisisRoute();
  }

  private void queue(Unanswered.Kind kind, String asked, List<String> slugs) {
    if (!asked.isBlank() && !isCrisis()) {
      List<String> candidates = slugs.subList(0, Math.min(MOST_CANDIDATES, slugs.size()));
      draft.owe(
          new Effect.Queue(
              new Unanswered(kind, draft.conversation().reading(), asked, candidates)));
    }
  }
}
