package vn.langnghe.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts a text into words, and joins words that were split to hide them: `c.h.ế.t`, `ch-ết`, `c h ế
/// t`.
final class Words {
  private static final String HIDING = "._-*/\\|~+";

  private Words() {}

  /// A word and where it stands.
  record Word(String letters, int start, int end) {}

  static List<Word> of(String text, Predicate<String> isKnown) {
    List<Word> pieces = pieces(text);
    List<Word> words = new ArrayList<>(pieces.size());
    int i = 0;
    while (i < pieces.size()) {
      int end = joinable(text, pieces, i, isKnown);
      words.add(end > i ? join(pieces, i, end) : pieces.get(i));
      i = end + 1;
    }
    return words;
  }

  private static List<Word> pieces(String text) {
    List<Word> pieces = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        pieces.add(new Word(text.substring(start, i), start, i));
        start = -1;
      }
    }
    return pieces;
  }

  /// The last piece that belongs to the hidden word starting at a piece; the piece itself when
  /// none.
  private static int joinable(
      String text, List<Word> pieces, int first, Predicate<String> isKnown) {
    int last = first;
    while (last + 1 < pieces.size()
        && last - first < 7
        && hides(text, pieces.get(last), pieces.get(last + 1))) {
      last++;
    }
    while (last > first) {
      boolean allKnown =
          pieces.subList(first, last + 1).stream()
              .allMatch(p -> p.letters().length() > 1 && isKnown.test(p.letters()));
      String joined = join(pieces, first, last).letters();
      boolean letters =
          pieces.subList(first, last + 1).stream().allMatch(p -> p.letters().length() == 1);
      if (!allKnown
          && (last - first > 1 || !letters)
          && Syllable.of(joined).isPossible()
          && joined.length() > 2) {
        return last;
      }
      last--;
    }
    return first;
  }

  private static boolean hides(String text, Word left, Word right) {
    if (right.start() - left.end() != 1) {
      return false;
    }
    char between = text.charAt(left.end());
    boolean single = left.letters().length() == 1 && right.letters().length() == 1;
    return HIDING.indexOf(between) >= 0 || (between == ' ' && single);
  }

  private static Word join(List<Word> pieces, int first, int last) {
    StringBuilder letters = new StringBuilder();
    pieces.subList(first, last + 1).forEach(piece -> letters.append(piece.letters()));
    return new Word(letters.toString(), pieces.get(first).start(), pieces.get(last).end());
  }
}
