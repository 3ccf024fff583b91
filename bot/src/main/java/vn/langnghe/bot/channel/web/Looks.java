package vn.langnghe.bot.channel.web;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.channel.Sketch;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// How replies look in the web chat: each part by itself, choices as buttons below what they belong
/// to.
final class Looks {
  private Looks() {}

  static List<Sketch> of(Reply reply) {
    List<Sketch> looks = new ArrayList<>();
    for (Part part : reply.parts()) {
      switch (part) {
        case Part.TextPart said -> looks.add(new Sketch(said.text(), List.of()));
        case Part.HotlinePart line -> looks.add(new Sketch("☎ " + line.text(), List.of()));
        case Part.GuidancePart card ->
            looks.add(new Sketch(card.title() + "\n" + card.text(), List.of()));
        case Part.ChoicesPart asked -> {
          List<List<String>> buttons =
              List.of(asked.choices().stream().map(Choice::label).toList());
          boolean below = asked.text().isBlank() && !looks.isEmpty();
          String text = below ? looks.removeLast().text() : asked.text();
          looks.add(new Sketch(text, buttons));
        }
      }
    }
    return List.copyOf(looks);
  }
}
