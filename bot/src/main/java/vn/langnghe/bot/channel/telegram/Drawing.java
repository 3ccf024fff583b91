package vn.langnghe.bot.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.channel.Split;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

/// How a reply looks in Telegram: one plain text (cut where it is too long) with the buttons below
/// its last piece, and for the first line with a full number a contact that can be tapped to call.
/// Plain text needs no escaping and shows every character as it is.
final class Drawing {
  static final int LONGEST_TEXT = 4096;

  /// Telegram carries so many bytes with a button.
  static final int LONGEST_DATA = 64;

  private static final int NARROW = 16;
  private static final int SHORTEST_NUMBER = 8;

  private Drawing() {}

  /// One message.
  sealed interface Piece {
    /// @param choices buttons below it; may be none
    record Text(String text, List<List<Choice>> choices) implements Piece {}

    /// A number to tap.
    record Contact(String name, String number) implements Piece {}
  }

  /// The messages of a reply, at least one.
  static List<Piece> of(Reply reply) {
    List<String> paragraphs = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    Optional<HotlineCard> call = Optional.empty();
    for (Part part : reply.parts()) {
      switch (part) {
        case Part.TextPart said -> paragraphs.add(said.text());
        case Part.HotlinePart hotline -> {
          paragraphs.add("☎ " + hotline.text());
          call = call.or(() -> Optional.of(hotline.card()).filter(Drawing::isTappable));
        }
        case Part.GuidancePart card -> paragraphs.add(card.title() + "\n" + card.text());
        case Part.ChoicesPart asked -> {
          paragraphs.add(asked.text());
          choices.addAll(asked.choices());
        }
      }
    }
    String text = String.join("\n\n", paragraphs.stream().filter(it -> !it.isBlank()).toList());
    List<Piece> pieces = new ArrayList<>(texts(text, rows(choices)));
    call.ifPresent(card -> pieces.add(new Piece.Contact(card.name(), card.dial())));
    return List.copyOf(pieces);
  }

  private static List<Piece> texts(String text, List<List<Choice>> choices) {
    List<String> texts = Split.at(LONGEST_TEXT, text.isBlank() ? "…" : text);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean last = i == texts.size() - 1;
      pieces.add(new Piece.Text(texts.get(i), last ? choices : List.of()));
    }
    return pieces;
  }

  /// Short numbers (113) are dialled by hand: a contact card with one does not call everywhere.
  private static boolean isTappable(HotlineCard card) {
    return card.open() && card.dial().replaceAll("\\D", "").length() >= SHORTEST_NUMBER;
  }

  /// Two narrow buttons beside each other, a wide one alone; none that Telegram cannot carry.
  private static List<List<Choice>> rows(List<Choice> choices) {
    List<List<Choice>> rows = new ArrayList<>();
    List<Choice> row = new ArrayList<>();
    for (Choice choice : choices) {
      if (!isCarried(choice)) {
        continue;
      }
      boolean narrow = choice.label().length() <= NARROW;
      if (!row.isEmpty() && (!narrow || row.size() == 2)) {
        rows.add(List.copyOf(row));
        row.clear();
      }
      row.add(choice);
      if (!narrow) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  static boolean isCarried(Choice choice) {
    int bytes = choice.id().getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= LONGEST_DATA;
  }
}
