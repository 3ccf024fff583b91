package vn.langnghe.bot.editing.gate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.play.Playback;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Language;

/// Plays scenes and looks whether they go as they should.
final class Stage {
  private final Dialogue dialogue;
  private final Knowledge knowledge;

  Stage(Dialogue dialogue, Knowledge knowledge) {
    this.dialogue = dialogue;
    this.knowledge = knowledge;
  }

  /// A turn that went wrong.
  ///
  /// @param turn from 1
  /// @param low true when danger was rated lower than it must be
  record Slip(int turn, Wording tells, boolean low) {}

  /// The first turn that goes wrong; empty when all is well.
  Optional<Slip> play(Scene scene) {
    Playback play = new Playback(dialogue, knowledge, Conversation.fresh(Language.VI), scene.at());
    int number = 0;
    for (Scene.Turn turn : scene.turns()) {
      number++;
      Playback.Step step = step(play, turn);
      Optional<Wording> wrong = wrong(turn.wanted(), step);
      if (wrong.isPresent()) {
        boolean low = isBelow(step.level().number(), turn.wanted().atLeast());
        return Optional.of(new Slip(number, wrong.get(), low));
      }
    }
    return Optional.empty();
  }

  private static Playback.Step step(Playback play, Scene.Turn turn) {
    if (turn.text().isPresent()) {
      return play.send(new Content.Text(turn.text().get()));
    }
    return turn.button().isPresent()
        ? play.press(turn.button().get())
        : play.pause(turn.pause().orElseThrow());
  }

  private static Optional<Wording> wrong(Scene.Wanted wanted, Playback.Step step) {
    int level = step.level().number();
    List<String> numbers =
        step.parts().stream()
            .flatMap(part ->
                part instanceof Part.HotlinePart line ? Stream.of(line.card().dial()) : Stream.of())
            .toList();
    if (isBelow(level, wanted.atLeast()) || isBelow(-level, negative(wanted.atMost()))) {
      return Optional.of(Wording.of("rated {}", level));
    }
    if (wanted.line().isPresent() && !numbers.contains(wanted.line().get())) {
      return Optional.of(Wording.of("the line {} is not shown", wanted.line().get()));
    }
    if (wanted.noLine() && !numbers.isEmpty()) {
      return Optional.of(Wording.of("lines are shown: {}", numbers));
    }
    if (wanted.card().isPresent() && !shows(step, wanted.card().get())) {
      return Optional.of(Wording.of("the card '{}' is not shown", wanted.card().get()));
    }
    return wanted
        .owes()
        .filter(label -> step.effects().stream().noneMatch(effect -> effect.label().equals(label)))
        .map(label -> Wording.of("'{}' is not owed", label));
  }

  private static OptionalInt negative(OptionalInt number) {
    return number.isPresent() ? OptionalInt.of(-number.getAsInt()) : number;
  }

  private static boolean isBelow(int level, OptionalInt least) {
    return least.isPresent() && level < least.getAsInt();
  }

  private static boolean shows(Playback.Step step, String slug) {
    return step.parts().stream()
        .anyMatch(part ->
            (part instanceof Part.GuidancePart card && card.slug().equals(slug))
                || (part instanceof Part.ChoicesPart choices
                    && choices.choices().stream()
                        .anyMatch(choice -> choice.id().equals("card:" + slug))));
  }
}
