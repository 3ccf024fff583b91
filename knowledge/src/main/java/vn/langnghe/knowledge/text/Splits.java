package vn.langnghe.knowledge.text;

import java.util.List;

/// Finds the missing spaces in words run together: `muốnchết`, `muonchet`.
final class Splits {
  private static final int SHORTEST_PART = 2;
  private static final int LONGER_PART = 3;
  private static final int LONGEST_WORD = 18;

  private Splits() {}

  /// Two or three syllables that make up the word; none when there is no such split.
  static List<String> of(String word) {
    if (!Folding.isMarked(word)) {
      return Telex.readings(word).isEmpty() ? bare(word) : List.of();
    }
    if (word.length() < 2 * SHORTEST_PART
        || word.length() > LONGEST_WORD
        || !Telex.readings(word).isEmpty()) {
      return List.of();
    }
    for (int i = word.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
      String left = word.substring(0, i);
      String right = word.substring(i);
      if (isSyllable(left) && isSyllable(right)) {
        return List.of(left, right);
      }
    }
    for (int i = SHORTEST_PART; i <= word.length() - 2 * SHORTEST_PART; i++) {
      String left = word.substring(0, i);
      List<String> rest = isSyllable(left) ? pair(word.substring(i)) : List.of();
      if (!rest.isEmpty()) {
        return List.of(left, rest.getFirst(), rest.getLast());
      }
    }
    return List.of();
  }

  /// Words without marks are cut only in two longer parts: English ones fall into short syllables
  /// too easily.
  private static List<String> bare(String word) {
    for (int i = word.length() - LONGER_PART;
        i >= LONGER_PART && word.length() <= LONGEST_WORD;
        i--) {
      if (isSyllable(word.substring(0, i)) && isSyllable(word.substring(i))) {
        return List.of(word.substring(0, i), word.substring(i));
      }
    }
    return List.of();
  }

  private static List<String> pair(String word) {
    for (int i = word.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
      if (isSyllable(word.substring(0, i)) && isSyllable(word.substring(i))) {
        return List.of(word.substring(0, i), word.substring(i));
      }
    }
    return List.of();
  }

  private static boolean isSyllable(String part) {
    return Folding.isMarked(part) ? Syllable.of(part).isPossible() : Syllable.isPossibleBare(part);
  }
}
