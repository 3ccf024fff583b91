package vn.langnghe.bot.conversation.heard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.langnghe.bot.conversation.care.Question;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// A press on one of our buttons, read from its id. Ids travel through platforms and come back
/// late, twice or forged, so every id has a defined meaning.
public sealed interface Press {
  /// The answer to the direct safety question.
  record Safety(YesNo answer) implements Press {}

  /// The age group.
  record Age(AgeGroup group) implements Press {}

  /// The province, by name; empty text for "somewhere else".
  record Province(String name) implements Press {}

  /// A card chosen from several.
  record Card(String slug) implements Press {}

  /// The whole of a card.
  record More(String slug) implements Press {}

  /// Whether a card helped.
  record Helped(YesNo answer, String slug) implements Press {}

  /// None of the cards offered.
  record None() implements Press {}

  /// A wish for a person.
  record Human() implements Press {}

  /// A wish for numbers.
  record Numbers() implements Press {}

  /// A cry for help without words.
  record Urgent() implements Press {}

  /// An answer to a question after the direct one.
  record Follow(Question question, YesNo answer) implements Press {}

  /// Whether an illness that threatened life goes on: Yes, it does.
  record Over(YesNo answer) implements Press {}

  /// Whether writing is safe.
  record SafeToWrite(YesNo answer) implements Press {}

  /// Out of here, leaving nothing to see.
  record Exit() implements Press {}

  /// Whether to erase everything.
  record Erase(YesNo answer) implements Press {}

  /// Whether to ask again tomorrow.
  record CheckBack(YesNo answer) implements Press {}

  /// The safety plan: shown, or begun.
  record Plan() implements Press {}

  /// Whether to keep the plan.
  record KeepPlan(YesNo answer) implements Press {}

  /// A step of a guided sequence, such as `breathe` 2.
  record Exercise(String name, int step) implements Press {
    /// The names of the sequences.
    public static final List<String> NAMES = List.of("breathe", "ground");

    /// The number of the last step of each.
    public static final int LAST = 3;
  }

  /// The end of what was begun.
  record Stop() implements Press {}

  /// What kind of thing it is about, such as `study`.
  record Area(String name) implements Press {}

  /// An answer about a hand-over or a visit.
  ///
  /// @param code as [vn.langnghe.bot.referral.ReferralAnswer] writes it
  record Referral(String code) implements Press {}

  /// Nothing we ever offered.
  record Unknown() implements Press {}

  /// The id of the button.
  default String id() {
    return switch (this) {
      case Safety(YesNo answer) -> "safety:" + answer;
      case Age(AgeGroup group) -> "age:" + group.label();
      case Province(String name) -> "province:" + name;
      case Card(String slug) -> "card:" + slug;
      case More(String slug) -> "more:" + slug;
      case Helped(YesNo answer, String slug) ->
          "helped:" + answer.name().toLowerCase(Locale.ROOT) + ":" + slug;
      case None() -> "none";
      case Human() -> "human";
      case Numbers() -> "numbers";
      case Urgent() -> "urgent";
      case Follow(Question question, YesNo answer) -> "ask:" + question + "." + answer;
      case SafeToWrite(YesNo answer) -> "safe:" + answer;
      case Over(YesNo answer) -> "over:" + answer;
      case Exit() -> Choice.EXIT;
      case Erase(YesNo answer) -> "erase:" + answer;
      case CheckBack(YesNo answer) -> "back:" + answer;
      case Plan() -> "plan";
      case KeepPlan(YesNo answer) -> "keep:" + answer;
      case Exercise(String name, int step) -> "exercise:" + name + "." + step;
      case Stop() -> "stop";
      case Area(String name) -> "area:" + name;
      case Referral(String code) -> "refer:" + code;
      case Unknown() -> "unknown";
    };
  }

  /// The press of an id; [Unknown] where nothing of ours has it.
  public static Press parse(String id) {
    int colon = id.indexOf(':');
    String kind = colon < 0 ? id : id.substring(0, colon);
    String value = colon < 0 ? "" : id.substring(colon + 1);
    return switch (kind) {
      case "safety" -> answer(value).<Press>map(Safety::new).orElseGet(Unknown::new);
      case "age" -> AgeGroup.ofLabel(value).<Press>map(Age::new).orElseGet(Unknown::new);
      case "province" -> new Province(value);
      case "card" -> new Card(value);
      case "more" -> new More(value);
      case "helped" -> helped(value);
      case "ask" -> follow(value);
      case "safe" -> answer(value).<Press>map(SafeToWrite::new).orElseGet(Unknown::new);
      case "over" -> answer(value).<Press>map(Over::new).orElseGet(Unknown::new);
      case Choice.EXIT -> new Exit();
      case "erase" -> answer(value).<Press>map(Erase::new).orElseGet(Unknown::new);
      case "back" -> answer(value).<Press>map(CheckBack::new).orElseGet(Unknown::new);
      case "plan" -> new Plan();
      case "keep" -> answer(value).<Press>map(KeepPlan::new).orElseGet(Unknown::new);
      case "exercise" -> exercise(value);
      case "stop" -> new Stop();
      case "area" -> new Area(value);
      case "refer" -> new Referral(value);
      case "none" -> new None();
      case "human" -> new Human();
      case "numbers" -> new Numbers();
      case "urgent" -> new Urgent();
      default -> new Unknown();
    };
  }

  private static Optional<YesNo> answer(String name) {
    for (YesNo answer : YesNo.values()) {
      if (answer.name().equals(name)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  private static Press helped(String value) {
    for (YesNo answer : List.of(YesNo.YES, YesNo.NO)) {
      String start = answer.name().toLowerCase(Locale.ROOT) + ":";
      if (value.startsWith(start)) {
        return new Helped(answer, value.substring(start.length()));
      }
    }
    return new Unknown();
  }

  private static Press follow(String value) {
    for (Question question : Question.values()) {
      for (YesNo answer : YesNo.values()) {
        Press press = new Follow(question, answer);
        if (press.id().equals("ask:" + value)) {
          return press;
        }
      }
    }
    return new Unknown();
  }

  private static Press exercise(String value) {
    for (String name : Exercise.NAMES) {
      for (int step = 1; step <= Exercise.LAST; step++) {
        Press press = new Exercise(name, step);
        if (press.id().equals("exercise:" + value)) {
          return press;
        }
      }
    }
    return new Unknown();
  }
}
