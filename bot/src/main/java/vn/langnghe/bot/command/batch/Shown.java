package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// Conversations in batch lines: how one begins, and how a turn is written down.
final class Shown {
  private Shown() {}

  /// A fresh conversation with what the line says of the person.
  static Conversation start(ObjectNode line, Knowledge knowledge) {
    Conversation start = Conversation.fresh(Fields.language(line));
    Optional<AgeGroup> age = Fields.age(line);
    Optional<String> province = Fields.province(line, knowledge.hotlines());
    if (age.isPresent()) {
      start = start.aged(age.get());
    }
    return province.isPresent() ? start.living(province.get()) : start;
  }

  /// Writes a turn into an answer.
  static ObjectNode turn(ObjectNode answer, Turn turn) {
    return turn(answer, turn.level(), turn.reply().parts(), turn.effects());
  }

  /// Writes what was said and owed into an answer.
  static ObjectNode turn(ObjectNode answer, Level level, List<Part> said, Set<Effect> owed) {
    answer.put("level", level.number());
    ArrayNode parts = answer.putArray("parts");
    ArrayNode hotlines = answer.putArray("hotlines");
    for (Part part : said) {
      add(parts.addObject(), part);
      if (part instanceof Part.HotlinePart hotline) {
        hotlines.add(hotline.card().id());
      }
    }
    ArrayNode effects = answer.putArray("effects");
    owed.stream().map(Effect::label).sorted().distinct().forEach(effects::add);
    return answer;
  }

  private static void add(ObjectNode shown, Part part) {
    switch (part) {
      case Part.TextPart text -> shown.put("kind", "text");
      case Part.HotlinePart hotline -> shown.put("kind", "hotline").put("id", hotline.card().id());
      case Part.GuidancePart guidance -> shown.put("kind", "guidance").put("slug", guidance.slug());
      case Part.ChoicesPart choices -> {
        shown.put("kind", "choices");
        ArrayNode buttons = shown.putArray("choices");
        for (Choice choice : choices.choices()) {
          buttons.addObject().put("id", choice.id()).put("label", choice.label());
        }
      }
    }
    shown.put("ref", part.ref()).put("text", part.text());
  }
}
