package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.signals.Finding;

/// What is said below level 2: a reviewed card, a choice of cards, or that there is none. Where the
/// conversation has spoken of danger before, lines stay in the reply.
final class Answers {
  private static final int MOST_CHOICES = 3;

  private static final double LIKELY = 0.5;

  /// For somebody who suffers: how likely the first card must be, and what share of it the others.
  private static final double NEAR = 0.2;

  private static final double BESIDE = 0.25;
  private static final int SHORTEST_CLAUSE = 3;
  private static final int FEW_WORDS = 4;
  private static final Pattern CLAUSES = Pattern.compile("[,.;!?…\\n]+");

  /// What people come with most, and the cards that go with it.
  private static final Map<String, List<String>> AREAS =
      Map.of(
          "study",
              List.of("exam-stress", "grades-expectations", "school-bullying", "school-refusal"),
          "family", List.of("talk-to-parents", "family-conflict", "parents-divorce"),
          "love", List.of("breakup", "infidelity", "marriage-pressure"),
          "sad", List.of("low-mood", "anxiety-worry", "sleep", "panic-attack"));

  private static final Set<Topic> ALARMING =
      Set.of(
          Topic.SUICIDE,
          Topic.SELF_HARM,
          Topic.CHILD_ABUSE,
          Topic.SEXUAL_VIOLENCE,
          Topic.TRAFFICKING,
          Topic.ONLINE_EXPLOITATION,
          Topic.DOMESTIC_VIOLENCE);

  private final Draft draft;

  Answers(Draft draft) {
    this.draft = draft;
  }

  /// The reply to a text below level 2.
  void reply(String text, Finding finding) {
    Pending before = closed();
    boolean lines = SmallTalk.in(finding).filter(SmallTalk::isAboutPeople).isPresent();
    if (draft.conversation().level().isCrisisRoute() && !lines) {
      new Crisis(draft).lines();
    }
    if (!withoutCards(text, finding)) {
      withCards(text, finding, before);
    }
  }

  /// What is answered where no card would be fitting.
  ///
  /// @return false where one may be
  private boolean withoutCards(String text, Finding finding) {
    if (CardAsked.denies(finding) && finding.level() == Level.NONE) {
      draft.offer(GoingOn.CLEAR_DENIAL, ways());
      return true;
    }
    boolean listens = draft.care().has(Note.NO_ARTICLES) && SmallTalk.in(finding).isEmpty();
    if (listens) {
      boolean distress = finding.level() == Level.DISTRESS;
      new Listening(draft, text).reply(match(text), List.of(), distress, "");
    }
    return listens;
  }

  private void withCards(String text, Finding finding, Pending before) {
    Match match = match(text);
    boolean distress = finding.level() == Level.DISTRESS;
    String asked = new Feedback(draft).asked(text, finding);
    List<Card> found =
        cards(distress ? near(match) : calm(match)).stream()
            .filter(card -> !isAlarming(card))
            .toList();
    Listening listening = new Listening(draft, text);
    boolean sure = match.confidence() == Match.Confidence.SURE && !isAlarming(first(match));
    SmallTalk small = new SmallTalk(draft);
    Optional<Say> talk =
        SmallTalk.in(finding).filter(say -> small.isFitting(say, text, isShort(text), distress));
    if (talk.isPresent() && (!sure || isShort(text) || SmallTalk.isAboutPeople(talk.get()))) {
      small.answer(talk.get());
    } else if (listening.fits(distress, before, sure, found)) {
      listening.reply(match, found, distress, asked);
    } else if (sure) {
      if (distress) {
        draft.say(Say.DISTRESS);
      }
      new Feedback(draft).given(match, asked);
      answer(first(match));
    } else if (match.confidence() != Match.Confidence.FAR && !found.isEmpty()) {
      which(found, distress, asked);
    } else {
      nothing(match, distress, asked);
    }
  }

  /// Closes what was asked; a No may be taken back a little later.
  ///
  /// @return what was asked
  private Pending closed() {
    Pending asked = draft.conversation().pending();
    if (!(asked instanceof Pending.Denied)) {
      draft.become(draft.conversation().asking(new Pending.Nothing()));
    }
    return asked;
  }

  /// What is said where no card is given and none is named.
  private void nothing(Match match, boolean distress, String asked) {
    if (match.confidence() == Match.Confidence.FAR) {
      new Feedback(draft).far(asked, match);
    }
    if (distress) {
      draft.say(Say.DISTRESS);
      topics(Say.DISTRESS_TOPICS);
    } else if (draft.conversation().level().isPage()) {
      draft.offer(Say.STILL_WITH_YOU, ways());
    } else {
      topics(Say.GUIDANCE_UNKNOWN);
    }
  }

  /// The cards for a message: the whole of it, or the clause of it that is most surely a question.
  Match match(String text) {
    Match whole = draft.match(text);
    if (whole.confidence() == Match.Confidence.SURE) {
      return whole;
    }
    return Arrays.stream(CLAUSES.split(text))
        .filter(clause -> Length.words(clause) >= SHORTEST_CLAUSE)
        .map(draft::match)
        .filter(match -> match.confidence() == Match.Confidence.SURE)
        .max(Comparator.comparingDouble(match -> match.hits().getFirst().score()))
        .orElse(whole);
  }

  /// A greeting or thanks in a few words asks for no card, whatever the index finds.
  private static boolean isShort(String text) {
    return Length.words(text) <= FEW_WORDS;
  }

  private Card first(Match match) {
    return cards(match).getFirst();
  }

  /// The answer of a card, with the way to the rest of it and to a person.
  void answer(Card card) {
    draft.care(draft.care().without(Note.UNANSWERED));
    draft.answer(card);
    new Feedback(draft).ask(card);
  }

  /// The topic menu.
  void topics(Say say) {
    boolean unknown = say == Say.GUIDANCE_UNKNOWN;
    boolean again = unknown && draft.care().has(Note.UNANSWERED);
    draft.care(
        unknown ? draft.care().with(Note.UNANSWERED) : draft.care().without(Note.UNANSWERED));
    List<Choice> choices = new ArrayList<>();
    choices.add(draft.choice(new Press.Area("study"), Say.BUTTON_STUDY));
    choices.add(draft.choice(new Press.Area("family"), Say.BUTTON_FAMILY));
    choices.add(draft.choice(new Press.Area("love"), Say.BUTTON_LOVE));
    choices.add(draft.choice(new Press.Area("sad"), Say.BUTTON_SAD));
    choices.addAll(ways());
    draft.offer(again ? Say.GUIDANCE_UNKNOWN_AGAIN : say, choices);
  }

  /// The cards of an area; the menu again where there is no such area.
  void area(String name) {
    List<Card> cards =
        AREAS.getOrDefault(name, List.of()).stream()
            .flatMap(slug -> draft.guidance().card(slug).stream())
            .toList();
    if (cards.isEmpty()) {
      topics(Say.DISTRESS_TOPICS);
    } else {
      which(cards, false, "");
    }
  }

  /// The ways out that are always there.
  List<Choice> ways() {
    return List.of(
        draft.choice(new Press.Human(), Say.BUTTON_HUMAN),
        draft.choice(new Press.Urgent(), Say.BUTTON_URGENT));
  }

  private void which(List<Card> found, boolean distress, String asked) {
    if (distress) {
      draft.say(Say.DISTRESS);
    }
    List<Card> few = found.subList(0, Math.min(MOST_CHOICES, found.size()));
    List<Choice> choices = new ArrayList<>(few.stream().map(draft::choice).toList());
    choices.add(draft.choice(new Press.None(), Say.BUTTON_NONE));
    choices.add(draft.choice(new Press.Human(), Say.BUTTON_HUMAN));
    List<String> slugs = few.stream().map(Card::slug).toList();
    draft.ask(Say.GUIDANCE_WHICH, choices, new Pending.Card(slugs, asked));
  }

  /// The hits that are likely enough to be named to somebody who spoke of no suffering.
  private static Match calm(Match match) {
    return new Match(
        match.confidence(), match.hits().stream().filter(hit -> hit.score() >= LIKELY).toList());
  }

  /// The hits that are named to somebody who suffers: a few that may fit serve them better than a
  /// menu of everything, but not any few.
  private static Match near(Match match) {
    double first = match.hits().isEmpty() ? 0 : match.hits().getFirst().score();
    return new Match(
        match.confidence(),
        first < NEAR
            ? List.of()
            : match.hits().stream().filter(hit -> hit.score() >= BESIDE * first).toList());
  }

  /// True for a card that would frighten somebody who did not speak of it.
  static boolean isAlarming(Card card) {
    return !card.hotlineTopics().isEmpty() && ALARMING.contains(card.hotlineTopics().getFirst());
  }

  private List<Card> cards(Match match) {
    return match.hits().stream()
        .flatMap(hit -> draft.guidance().card(hit.slug()).stream())
        .toList();
  }
}
