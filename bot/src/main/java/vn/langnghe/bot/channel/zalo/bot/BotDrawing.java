package vn.langnghe.bot.channel.zalo.bot;

import java.util.ArrayList;
import java.util.List;
import vn.langnghe.bot.channel.zalo.Menu;
import vn.langnghe.bot.channel.zalo.Prose;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// Draws a reply as few plain texts. The platform has no buttons, so choices are numbered and a
/// number is typed.
final class BotDrawing {
  /// Letters that a message may have.
  static final int LONGEST = 2000;

  private BotDrawing() {}

  /// The texts of a reply, in order; none for a reply without parts.
  static List<String> draw(Reply reply, Words words) {
    List<String> blocks = new ArrayList<>();
    for (Part part : reply.parts()) {
      switch (part) {
        case Part.TextPart said -> blocks.add(said.text());
        case Part.HotlinePart line -> blocks.add("☎ " + line.text());
        case Part.GuidancePart card -> blocks.add(card.title() + "\n" + card.text());
        case Part.ChoicesPart asked -> blocks.add(asked.text());
      }
    }
    Menu menu = Menu.of(reply);
    if (!menu.choices().isEmpty()) {
      blocks.add(words.menu(reply) + "\n" + menu.lines(1));
    }
    return Prose.messages(blocks, LONGEST);
  }
}
