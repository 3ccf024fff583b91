package vn.langnghe.bot.conversation.care;

import java.util.List;
import java.util.Optional;

/// What the service has asked and not yet had an answer to.
public sealed interface Pending {
  /// Nothing was asked.
  record Nothing() implements Pending {}

  /// The direct safety question.
  ///
  /// @param then card that helps after a No; empty text for none
  record Safety(String then) implements Pending {
    /// The question with nothing after it.
    public Safety() {
      this("");
    }
  }

  /// The direct question was answered with No: a change of mind right after it is heard.
  record Denied() implements Pending {}

  /// One of the questions after a Yes.
  record Follow(Question question) implements Pending {}

  /// Whether writing is safe.
  record SafeToWrite() implements Pending {}

  /// Whether everything is to be erased.
  record Erase() implements Pending {}

  /// Whether to ask again tomorrow.
  record CheckBack() implements Pending {}

  /// Whether an illness that threatened life goes on, once they tell that it is over.
  record Over() implements Pending {}

  /// A step of an exercise is being done.
  ///
  /// @param name such as `breathe`
  /// @param step the number of the step, from 1
  record Exercise(String name, int step) implements Pending {}

  /// A step of the safety plan, to be answered in their own words.
  record PlanStep(Step step) implements Pending {}

  /// Whether the plan is to be kept.
  record KeepPlan() implements Pending {}

  /// The age group, because it changes which hotline is right.
  record Age() implements Pending {}

  /// The province, because it changes which hotline is right.
  record Province() implements Pending {}

  /// Which card was meant.
  ///
  /// @param slugs the cards offered
  /// @param asked what was asked, redacted; empty text where it is not for the editors' queue
  record Card(List<String> slugs, String asked) implements Pending {
    public Card {
      slugs = List.copyOf(slugs);
      asked = Optional.ofNullable(asked).orElse(""); // states of earlier versions have none
    }
  }

  /// Whether a card helped.
  ///
  /// @param slugs the card given, then the next likely ones
  /// @param asked what was asked, redacted; empty text where it is not for the editors' queue
  record Helped(List<String> slugs, String asked) implements Pending {
    public Helped {
      slugs = List.copyOf(slugs);
    }
  }
}
