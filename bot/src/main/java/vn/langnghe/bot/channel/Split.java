package vn.langnghe.bot.channel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into messages that a platform takes, at the end of a paragraph or a sentence where
/// there is one, else between words.
public final class Split {
  private static final List<Pattern> ENDS =
      List.of(
          Pattern.compile("\\n\\s*\\n"),
          Pattern.compile("(?<=[.!?…:])\\s|\\n"),
          Pattern.compile("\\s"));

  private Split() {}

  /// The text in pieces, each at most so long; in composed characters (NFC), which are shorter.
  ///
  /// @param most longest piece, in UTF-16 units; at least 2
  public static List<String> at(int most, String text) {
    List<String> pieces = new ArrayList<>();
    String left = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    while (left.length() > most) {
      int end = end(left, most);
      String piece = left.substring(0, end).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      left = left.substring(end).strip();
    }
    if (!left.isEmpty()) {
      pieces.add(left);
    }
    return List.copyOf(pieces);
  }

  private static int end(String text, int most) {
    for (Pattern pattern : ENDS) {
      int last = last(pattern, text, most);
      if (last > most / 2) {
        return last;
      }
    }
    int word = last(ENDS.getLast(), text, most);
    if (word > 0) {
      return word;
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }

  private static int last(Pattern pattern, String text, int most) {
    Matcher matcher = pattern.matcher(text).region(0, Math.min(text.length(), most + 1));
    matcher.useTransparentBounds(true);
    int last = 0;
    while (matcher.find()) {
      last = Math.min(matcher.end(), most);
    }
    return last;
  }
}
