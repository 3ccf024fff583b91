package vn.langnghe.bot.conversation;

import java.util.List;

/// What the service has asked and not yet had an answer to.
public sealed interface Pending {
  /// Nothing was asked.
  record Nothing() implements Pending {}

  /// The direct safety question.
  record Safety() implements Pending {}

  /// The age group, because it changes which hotline is right.
  record Age() implements Pending {}

  /// The province, because it changes which hotline is right.
  record Province() implements Pending {}

  /// Which card was meant.
  ///
  /// @param slugs the cards offered
  record Card(List<String> slugs) implements Pending {
    public Card {
      slugs = List.copyOf(slugs);
    }
  }
}
