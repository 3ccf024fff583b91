package vn.langnghe.bot.conversation;

import java.util.Optional;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// A press on one of our buttons, read from its id. Ids travel through platforms and come back
/// late, twice or forged, so every id has a defined meaning.
sealed interface Press {
  /// The answer to the direct safety question.
  record Safety(Answer answer) implements Press {}

  /// The age group.
  record Age(AgeGroup group) implements Press {}

  /// The province, by name; empty text for "somewhere else".
  record Province(String name) implements Press {}

  /// A card chosen from several.
  record Card(String slug) implements Press {}

  /// The whole of a card.
  record More(String slug) implements Press {}

  /// None of the cards offered.
  record None() implements Press {}

  /// A wish for a person.
  record Human() implements Press {}

  /// A wish for numbers.
  record Numbers() implements Press {}

  /// A cry for help without words.
  record Urgent() implements Press {}

  /// Nothing we ever offered.
  record Unknown() implements Press {}

  /// Answers to the direct question; not wanting to say is not a No.
  enum Answer {
    YES,
    NO,
    SKIP
  }

  /// The id of the button.
  default String id() {
    return switch (this) {
      case Safety(Answer answer) -> "safety:" + answer.name();
      case Age(AgeGroup group) -> "age:" + group.label();
      case Province(String name) -> "province:" + name;
      case Card(String slug) -> "card:" + slug;
      case More(String slug) -> "more:" + slug;
      case None() -> "none";
      case Human() -> "human";
      case Numbers() -> "numbers";
      case Urgent() -> "urgent";
      case Unknown() -> "unknown";
    };
  }

  /// The press of an id; [Unknown] where nothing of ours has it.
  static Press parse(String id) {
    int colon = id.indexOf(':');
    String kind = colon < 0 ? id : id.substring(0, colon);
    String value = colon < 0 ? "" : id.substring(colon + 1);
    return switch (kind) {
      case "safety" -> answer(value).<Press>map(Safety::new).orElseGet(Unknown::new);
      case "age" -> AgeGroup.ofLabel(value).<Press>map(Age::new).orElseGet(Unknown::new);
      case "province" -> new Province(value);
      case "card" -> new Card(value);
      case "more" -> new More(value);
      case "none" -> new None();
      case "human" -> new Human();
      case "numbers" -> new Numbers();
      case "urgent" -> new Urgent();
      default -> new Unknown();
    };
  }

  private static Optional<Answer> answer(String name) {
    for (Answer answer : Answer.values()) {
      if (answer.name().equals(name)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
