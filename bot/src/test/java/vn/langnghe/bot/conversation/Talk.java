package vn.langnghe.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.care.Reminder;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Language;

/// One conversation of a test, with its own clock.
abstract class Talk {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
  private final Dialogue dialogue = new Dialogue(30);
  Conversation now = Conversation.fresh(Language.VI).aged(AgeGroup.ADULT).living("Huế");
  Instant at = START;

  Turn say(String text) {
    at = at.plusSeconds(5);
    return turn(new Content.Text(text));
  }

  Turn press(String id) {
    at = at.plusSeconds(5);
    return turn(new Content.Button(id));
  }

  Turn turn(Content content) {
    Turn turn = dialogue.turn(now, content, Starter.knowledge(), at);
    now = turn.next();
    return turn;
  }

  List<Part> pause(Duration length) {
    Instant end = at.plus(length);
    List<Reminder> due =
        now.care().reminders().stream()
            .filter(one -> one.due() <= end.toEpochMilli())
            .sorted(Comparator.comparingLong(Reminder::due))
            .toList();
    List<Part> parts =
        due.stream()
            .flatMap(one -> {
              at = Instant.ofEpochMilli(one.due());
              return turn(new Content.Due(one.kind().name())).reply().parts().stream();
            })
            .toList();
    at = end;
    return parts;
  }

  static String text(Turn turn) {
    return turn.reply().parts().stream().map(Part::text).collect(Collectors.joining("\n"));
  }

  static long questions(Turn turn) {
    return turn.reply().parts().stream().filter(Part.ChoicesPart.class::isInstance).count();
  }

  static List<String> numbers(Turn turn) {
    return turn.reply().parts().stream()
        .filter(Part.HotlinePart.class::isInstance)
        .map(part -> ((Part.HotlinePart) part).card().dial())
        .toList();
  }

  static List<String> ids(Turn turn) {
    return choices(turn).stream().map(Choice::id).toList();
  }

  static List<Choice> choices(Turn turn) {
    return turn.reply().parts().stream()
        .filter(Part.ChoicesPart.class::isInstance)
        .flatMap(part -> ((Part.ChoicesPart) part).choices().stream())
        .toList();
  }
}
