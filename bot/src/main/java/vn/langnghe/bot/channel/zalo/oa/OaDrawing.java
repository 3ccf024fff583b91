package vn.langnghe.bot.channel.zalo.oa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.bot.channel.zalo.Menu;
import vn.langnghe.bot.channel.zalo.Prose;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// Draws a reply as few messages: all text together, and below the last of it buttons that ring the
/// hotlines and buttons that choose. Choices for which no button is left are listed by number.
final class OaDrawing {
  /// Letters that a message may have.
  static final int LONGEST = 2000;

  /// Kept free for the numbered lines of [OaMessage#withoutButtons].
  private static final int ROOM = 160;

  /// Numbers that get a button where choices leave room.
  private static final int MOST_CALLS = 3;

  private OaDrawing() {}

  /// The messages of a reply, in order; none for a reply without parts.
  static List<OaMessage> draw(Reply reply, Words words) {
    List<Choice> choices = Menu.of(reply).choices();
    List<OaButton> buttons = new ArrayList<>(calls(reply, choices.size(), words));
    int chosen = Math.min(choices.size(), OaButton.MOST - buttons.size());
    for (int number = 1; number <= chosen; number++) {
      buttons.add(new OaButton.Choose(number, choices.get(number - 1)));
    }
    List<String> texts = Prose.messages(blocks(reply, chosen, words), LONGEST - ROOM);
    List<OaMessage> messages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      messages.add(
          new OaMessage(texts.get(i), i == texts.size() - 1 ? buttons : List.<OaButton>of()));
    }
    return List.copyOf(messages);
  }

  private static List<String> blocks(Reply reply, int chosen, Words words) {
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
    if (menu.choices().size() > chosen) {
      blocks.add(words.menu(reply) + "\n" + menu.lines(chosen + 1));
    } else if (!menu.choices().isEmpty() && blocks.stream().allMatch(String::isBlank)) {
      blocks.add(words.menu(reply)); // buttons need a text above them
    }
    return blocks;
  }

  /// The hotlines that answer now, first come first; where none does, the first one named. Choices
  /// leave at least one of them a place.
  private static List<OaButton> calls(Reply reply, int choices, Words words) {
    Map<String, HotlineCard> open = new LinkedHashMap<>();
    Map<String, HotlineCard> any = new LinkedHashMap<>();
    for (Part part : reply.parts()) {
      if (part instanceof Part.HotlinePart(String ref, String text, HotlineCard card)) {
        any.putIfAbsent(card.dial(), card);
        if (card.open()) {
          open.putIfAbsent(card.dial(), card);
        }
      }
    }
    int room = Math.clamp(OaButton.MOST - choices, 1, MOST_CALLS);
    return (open.isEmpty() ? any.values().stream().limit(1) : open.values().stream().limit(room))
        .<OaButton>map(card ->
            new OaButton.Call(
                words.call(reply) + " " + card.number() + " · " + card.name(), card.dial()))
        .toList();
  }
}
