package vn.langnghe.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.conversation.heard.Length;
import vn.langnghe.bot.conversation.heard.Press;
import vn.langnghe.bot.conversation.heard.Questions;
import vn.langnghe.bot.conversation.heard.Years;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.reply.Again;
import vn.langnghe.bot.reply.GoingOn;
import vn.langnghe.bot.reply.Say;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.guidance.Match;

/// What is said to somebody who suffers, whose words are no sign of danger and ask for no card: who
/// goes on telling is listened to rather than sent to a menu, shown cards to choose from time after
/// time, or given the same card again. Cards that may fit stay in reach.
final class Listening {
  private static final int MOST_CARDS = 2;
  private static final int SHORT = 3;

  private final Draft draft;
  private final String text;

  /// Whether they told their age and nothing else.
  private final boolean age;

  Listening(Draft draft, String text) {
    this.draft = draft;
    this.text = text;
    this.age = Years.isOnly(text);
  }

  /// Whether to listen rather than to answer.
  ///
  /// @param before what was asked before this message
  /// @param sure whether a card surely fits
  boolean fits(boolean distress, Pending before, boolean sure, List<Card> found) {
    Level level = draft.conversation().level();
    if (age && !level.isPage()) {
      return true;
    }
    if (level == Level.NONE || level.isPage() || Questions.asks(text)) {
      return false;
    }
    if (sure) {
      String first = found.isEmpty() ? "" : found.getFirst().slug();
      return before instanceof Pending.Helped(List<String> slugs, String _)
          && slugs.getFirst().equals(first);
    }
    boolean shown = before instanceof Pending.Card;
    return level == Level.CONCERN || shown || (!distress && found.isEmpty());
  }

  /// Listens.
  ///
  /// @param likely cards that may fit, the most likely first
  /// @param suffers whether the message tells of suffering
  /// @param asked the question as it is kept for learning; empty text for none
  void reply(Match match, List<Card> likely, boolean suffers, String asked) {
    boolean far = match.confidence() == Match.Confidence.FAR;
    if (far) {
      new Feedback(draft).far(asked, match);
    }
    if (suffers && !age) {
      draft.say(Say.DISTRESS);
    }
    if (asksAgain()) {
      draft.become(draft.conversation().with(Milestone.SAFETY_REPEATED));
      new Crisis(draft).askSafety("", GoingOn.WHY_SUICIDE);
      return;
    }
    List<Card> few = far || age ? List.of() : likely.stream().limit(MOST_CARDS).toList();
    List<Choice> choices = new ArrayList<>(few.stream().map(draft::choice).toList());
    choices.addAll(new Answers(draft).ways());
    GoingOn words = draft.isOther() ? GoingOn.LISTEN_OTHER : GoingOn.LISTEN;
    int times = draft.care().told().getOrDefault(words.key(), 0);
    if (times > 0 && times % Again.count(words) == 0) {
      enough(words);
    } else if (few.isEmpty()) {
      draft.offer(words, choices);
    } else {
      draft.ask(words, choices, new Pending.Card(few.stream().map(Card::slug).toList(), asked));
    }
  }

  /// The direct question comes back once where it was passed over: after one more line, or at once
  /// where a word or two may have been meant as an answer.
  private boolean asksAgain() {
    Conversation person = draft.conversation();
    boolean unanswered =
        person.level() == Level.CONCERN
            && draft.is(Milestone.LIFE_ASKED)
            && !draft.is(Milestone.SAFETY_ANSWERED)
            && !draft.is(Milestone.SAFETY_REPEATED);
    boolean listened = draft.care().told().containsKey(GoingOn.LISTEN.key());
    return unanswered && !age && !draft.isOther() && (listened || Length.words(text) <= SHORT);
  }

  /// The open questions were all asked: what else there is, before they begin anew.
  private void enough(GoingOn words) {
    draft.care(draft.care().telling(words.key()));
    List<Choice> choices = new ArrayList<>();
    choices.add(draft.choice(new Press.Exercise("breathe", 1), Say.BUTTON_BREATHE));
    choices.addAll(new Answers(draft).ways());
    draft.offer(GoingOn.LISTEN_ENOUGH, choices);
  }
}
