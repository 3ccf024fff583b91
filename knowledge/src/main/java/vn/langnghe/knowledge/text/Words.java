package vn.langnghe.knowledge.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Cuts a text into words, and joins words that were split to hide them: `c.h.ế.t`, `ch-ết`, `c h ế
/// t`. Where the pieces are words too (`k.em`, `ch-ết`), they stay, and may stand for the whole.
final class Words {
  private static final String HIDING = "._-*/\\|~+";
  private static final int MOST_PIECES = 8;

  private Words() {}

  /// A word and where it stands.
  ///
  /// @param also the longer word that this may be a piece of
  record Word(String letters, int start, int end, Optional<String> also) {}

  /// @param isKnown true for a word that has a meaning, as a syllable or as a short spelling
  static List<Word> of(String text, Predicate<String> isKnown) {
    List<Word> pieces = pieces(text);
    List<Word> words = new ArrayList<>(pieces.size());
    int i = 0;
    while (i < pieces.size()) {
      List<Word> hidden = hidden(text, pieces, i, isKnown);
      Word joined = joined(hidden);
      if (hidden.size() == 2 && hidden.stream().allMatch(p -> isKnown.test(p.letters()))) {
        Optional<String> whole = Optional.of(joined.letters());
        hidden.forEach(p -> words.add(new Word(p.letters(), p.start(), p.end(), whole)));
      } else {
        words.add(joined);
      }
      i += hidden.size();
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
        pieces.add(new Word(text.substring(start, i), start, i, Optional.empty()));
        start = -1;
      }
    }
    return pieces;
  }

  /// The pieces of the hidden word that starts at a piece; the piece alone when there is none.
  private static List<Word> hidden(
      String text, List<Word> pieces, int first, Predicate<String> isKnown) {
    int end = first + 1;
    while (end < pieces.size()
        && end - first < MOST_PIECES
        && hides(text, pieces.get(end - 1), pieces.get(end))
        && text.charAt(pieces.get(end - 1).end()) == text.charAt(pieces.get(first).end())) {
      end++;
    }
    List<Word> longest = pieces.subList(first, end);
    if (longest.size() > 2 && spellsMore(joined(longest).letters(), longest.size(), isKnown)) {
      return longest;
    }
    for (; end > first + 1; end--) {
      List<Word> run = pieces.subList(first, end);
      if (isHidden(run, text.charAt(run.getFirst().end()) == ' ')) {
        return run;
      }
    }
    return pieces.subList(first, first + 1);
  }

  private static boolean hides(String text, Word left, Word right) {
    if (right.start() - left.end() != 1) {
      return false;
    }
    char between = text.charAt(left.end());
    boolean single = left.letters().length() == 1 && right.letters().length() == 1;
    return HIDING.indexOf(between) >= 0 || (between == ' ' && single);
  }

  /// True for single letters that spell a short spelling or several words: `t u t u`.
  private static boolean spellsMore(String whole, int pieces, Predicate<String> isKnown) {
    return whole.length() == pieces && (isKnown.test(whole) || !Splits.of(whole).isEmpty());
  }

  private static boolean isHidden(List<Word> run, boolean spaced) {
    String whole = joined(run).letters();
    boolean twoLetters = whole.length() == 2;
    if (twoLetters && (spaced || !Folding.isMarked(whole))) {
      return false;
    }
    boolean wordsOnly =
        run.stream().allMatch(p -> p.letters().length() > 1 && Syllable.isWord(p.letters()));
    return !wordsOnly && (Syllable.isWord(whole) || Syllable.lacksTone(whole));
  }

  private static Word joined(List<Word> run) {
    if (run.size() == 1) {
      return run.getFirst();
    }
    StringBuilder letters = new StringBuilder();
    run.forEach(piece -> letters.append(piece.letters()));
    return new Word(
        letters.toString(), run.getFirst().start(), run.getLast().end(), Optional.empty());
  }
}
