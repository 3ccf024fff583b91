package vn.langnghe.bot.conversation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.hotlines.Offer;

/// What is asked for in danger, answered with that and no more: one number, the next number, the
/// way to the hospital, what to do now.
final class Guidepost {
  private static final int FEW = 2;

  private static final Pattern NUMBER = Pattern.compile("\\b1[01][0-9]\\b");

  private static final Map<Topic, String> CARDS =
      Map.of(
          Topic.DOMESTIC_VIOLENCE, "domestic-violence",
          Topic.CHILD_ABUSE, "child-abuse",
          Topic.SEXUAL_VIOLENCE, "sexual-violence",
          Topic.BULLYING, "school-bullying",
          Topic.ONLINE_EXPLOITATION, "sextortion",
          Topic.TRAFFICKING, "trafficking",
          Topic.PSYCHOSIS, "hearing-voices");

  private final Draft draft;
  private final Crisis crisis;

  Guidepost(Draft draft) {
    this.draft = draft;
    this.crisis = new Crisis(draft);
  }

  /// One number: the first right one for this person.
  void number() {
    draft.care(draft.care().without(Note.NO_NUMBERS));
    page();
    draft.offers(route().stream().limit(1).toList());
    draft.say(GoingOn.CALL_THIS);
    end();
  }

  /// A call that failed: the next number before the one that was tried, and the way without it. The
  /// number is the first they name, if it was given to them, and is remembered; where they name
  /// none it may be the first they were given.
  void failed(String text) {
    page();
    List<String> given = route().stream().map(offer -> offer.hotline().dial()).toList();
    Matcher named = NUMBER.matcher(text);
    if (named.find() && given.contains(named.group())) {
      draft.care(draft.care().failing(Set.of(named.group())));
    }
    Set<String> failed = new HashSet<>(draft.care().failed());
    if (failed.isEmpty()) {
      given.stream().limit(1).forEach(failed::add); // the one they were told to call first
    }
    Predicate<Offer> tried = offer -> failed.contains(offer.hotline().dial());
    List<Offer> left = route();
    draft.offers(
        Stream.of(tried.negate(), tried)
            .flatMap(which -> left.stream().filter(which).limit(1))
            .toList());
    draft.say(
        draft.conversation().isBySomebody() && !crisis.isHurt()
            ? GoingOn.CALL_FAILED_VIOLENCE
            : Say.CALL_FAILED);
    end();
  }

  /// Whether to go by their own means.
  void ownWay() {
    page();
    crisis.few(1);
    draft.say(GoingOn.OWN_WAY);
    end();
  }

  /// What to do: at level 4 the few lines for this danger, else the card that goes with it.
  void whatNow() {
    page();
    crisis.few(FEW);
    Optional<Card> card = card();
    if (isImminent()) {
      draft.say(new Wording(draft).imminent());
    } else if (card.isPresent()) {
      draft.answer(card.get());
    } else if (draft.conversation().level() == Level.CONCERN && !draft.isOther()) {
      draft.say(GoingOn.WHAT_NOW);
    } else {
      draft.say(new Wording(draft).high());
    }
    end();
  }

  private Optional<Card> card() {
    if (draft.care().has(Note.NO_ARTICLES)) {
      return Optional.empty();
    }
    return draft.isOther()
        ? new OwnHand(draft).card()
        : Optional.ofNullable(CARDS.get(draft.topic())).flatMap(draft.guidance()::card);
  }

  private List<Offer> route() {
    return draft.route(draft.conversation().level()).offers();
  }

  private boolean isImminent() {
    return draft.conversation().level() == Level.IMMINENT;
  }

  private void page() {
    if (isImminent()) {
      crisis.page();
    }
  }

  private void end() {
    draft.say(Say.AUTO);
    if (!isImminent()) {
      new Asked(draft).goOn();
    }
  }
}
