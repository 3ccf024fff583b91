package vn.langnghe.bot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.conversation.Effect;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.hotlines.AgeGroup;

/// `reply`: the first turn of a fresh conversation.
@Command(
    name = "reply",
    description = "Answers messages as the first turn of a fresh conversation.",
    footer = {
      "",
      "A line in:  {\"id\",\"text\",\"at\"?,\"age\"?,\"province\"?,\"channel\"?,\"lang\"?}",
      "A line out: {\"id\",\"level\",\"parts\":[{\"kind\",\"ref\",\"text\"}],\"hotlines\":[…],\"effects\":[…]}",
      "'kind' is text, hotline, guidance or choices; 'ref' names the published text and its revision."
    })
final class ReplyCommand extends BatchCommand {
  private final Home home;
  private final Dialogue dialogue;

  ReplyCommand(Home home, Dialogue dialogue) {
    super(home);
    this.home = home;
    this.dialogue = dialogue;
  }

  @Override
  JsonLines.Answer answers(Knowledge knowledge) {
    return line -> {
      Conversation start = start(line, knowledge);
      Content content = new Content.Text(JsonLines.text(line, "text"));
      Turn turn = dialogue.turn(start, content, knowledge, Fields.at(line, home.clock().instant()));
      return answer(line, turn);
    };
  }

  private static Conversation start(ObjectNode line, Knowledge knowledge) {
    Conversation start = Conversation.fresh(Fields.language(line));
    Optional<AgeGroup> age = Fields.age(line);
    Optional<String> province = Fields.province(line, knowledge.hotlines());
    if (age.isPresent()) {
      start = start.aged(age.get());
    }
    return province.isPresent() ? start.living(province.get()) : start;
  }

  private static ObjectNode answer(ObjectNode line, Turn turn) {
    ObjectNode answer = JsonLines.answerTo(line).put("level", turn.level().number());
    ArrayNode parts = answer.putArray("parts");
    ArrayNode hotlines = answer.putArray("hotlines");
    for (Part part : turn.reply().parts()) {
      add(parts.addObject(), part);
      if (part instanceof Part.HotlinePart hotline) {
        hotlines.add(hotline.card().id());
      }
    }
    ArrayNode effects = answer.putArray("effects");
    turn.effects().stream().sorted().map(Effect::label).forEach(effects::add);
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
