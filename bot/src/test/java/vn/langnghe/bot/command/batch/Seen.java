package vn.langnghe.bot.command.batch;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.care.Milestone;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.play.Playback;
import vn.langnghe.knowledge.danger.Level;

/// What a person saw in one turn, and what came before.
record Seen(Playback.Step step, List<Playback.Step> earlier) {
  private static final Set<String> EMERGENCY = Set.of("112", "113", "114", "115");

  int level() {
    return step.level().number();
  }

  Level before() {
    return earlier.isEmpty() ? Level.NONE : earlier.getLast().level();
  }

  String text() {
    return step.parts().stream().map(Part::text).collect(Collectors.joining("\n"));
  }

  /// What was said beside the cards of lines and guidance.
  String own() {
    return step.parts().stream()
        .filter(part -> part instanceof Part.TextPart || part instanceof Part.ChoicesPart)
        .map(Part::text)
        .collect(Collectors.joining("\n"));
  }

  boolean says(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text())
        .find();
  }

  List<Part.HotlinePart> lines() {
    return step.parts().stream()
        .filter(Part.HotlinePart.class::isInstance)
        .map(Part.HotlinePart.class::cast)
        .toList();
  }

  List<String> numbers() {
    return lines().stream().map(line -> line.card().dial()).toList();
  }

  boolean openLine() {
    return lines().stream().anyMatch(line -> line.card().open());
  }

  boolean emergencyFirst() {
    return !step.parts().isEmpty()
        && step.parts().stream()
            .filter(part -> !(part instanceof Part.TextPart text && text.text().length() < 60))
            .findFirst()
            .filter(part ->
                part instanceof Part.HotlinePart line && EMERGENCY.contains(line.card().dial()))
            .isPresent();
  }

  List<String> labels() {
    return step.parts().stream()
        .filter(Part.ChoicesPart.class::isInstance)
        .flatMap(part -> ((Part.ChoicesPart) part).choices().stream())
        .map(choice -> choice.label())
        .toList();
  }

  List<String> ids() {
    return step.parts().stream()
        .filter(Part.ChoicesPart.class::isInstance)
        .flatMap(part -> ((Part.ChoicesPart) part).choices().stream())
        .map(choice -> choice.id())
        .toList();
  }

  List<String> cards() {
    return step.parts().stream()
        .filter(Part.GuidancePart.class::isInstance)
        .map(part -> ((Part.GuidancePart) part).slug())
        .toList();
  }

  boolean owes(Effect effect) {
    return step.effects().contains(effect);
  }

  boolean caseOpen() {
    return step.after().done().contains(Milestone.CASE_OPENED);
  }

  boolean asksDirectly() {
    return step.after().pending() instanceof Pending.Safety
        && says(
            "tự tử không|đến chuyện chết|đánh, ép hay dọa|about suicide|làm hại người đó|about dying");
  }

  int length() {
    return own().length();
  }
}
