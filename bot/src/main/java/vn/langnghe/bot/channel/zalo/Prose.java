package vn.langnghe.bot.channel.zalo;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Long text as few messages: blocks are joined with a blank line as long as they fit, and what is
/// too long is cut at the end of a paragraph, else of a sentence, else of a word.
public final class Prose {
  private static final String GAP = "\n\n";

  private Prose() {}

  /// The messages that hold all of the blocks, in order.
  ///
  /// @param blocks texts; blank ones are left out
  /// @param most UTF-16 units a message may have
  public static List<String> messages(List<String> blocks, int most) {
    List<String> messages = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    for (String block : blocks) {
      for (String piece : pieces(Normalizer.normalize(block, Normalizer.Form.NFC).strip(), most)) {
        if (!message.isEmpty() && message.length() + GAP.length() + piece.length() > most) {
          messages.add(message.toString());
          message.setLength(0);
        }
        message.append(message.isEmpty() ? "" : GAP).append(piece);
      }
    }
    if (!message.isEmpty()) {
      messages.add(message.toString());
    }
    return List.copyOf(messages);
  }

  private static List<String> pieces(String block, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = block;
    while (rest.length() > most) {
      int cut = cut(rest, most);
      pieces.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  /// Where to cut: never so early that most of the message stays empty.
  private static int cut(String text, int most) {
    int least = most / 3;
    int paragraph = text.lastIndexOf('\n', most - 1) + 1;
    if (paragraph > least) {
      return paragraph;
    }
    int sentence = last(BreakIterator.getSentenceInstance(Locale.ROOT), text, most);
    if (sentence > least) {
      return sentence;
    }
    int word = text.lastIndexOf(' ', most - 1) + 1;
    if (word > least) {
      return word;
    }
    int letter = last(BreakIterator.getCharacterInstance(Locale.ROOT), text, most);
    return letter > 0 ? letter : most;
  }

  /// The last boundary that is not after `most`; 0 when there is none.
  private static int last(BreakIterator boundaries, String text, int most) {
    boundaries.setText(text);
    return Math.max(0, boundaries.preceding(most + 1));
  }
}
