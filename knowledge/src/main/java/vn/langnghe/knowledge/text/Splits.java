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
    if (word.length() < 2 * SHORTEST_PART
        || word.length() > LONGEST_WORD
        || !Telex.readings(word).isEmpty()) {
      return List.of();
    }
    if (!Folding.isMarked(word)) {
      return bare(word);
    }
    for (int i = word.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
      String left = word.substring(0, i);
      String right = word.substring(i);
      if (Syllable.isWord(left) && Syllable.isWord(right)) {
        return List.of(left, right);
      }
    }
    for (int i = SHORTEST_PART; i <= word.length() - 2 * SHORTEST_PART; i++) {
      String left = word.substring(0, i);
      List<String> rest = Syllable.isWord(left) ? pair(word.substring(i)) : List.of();
      if (!rest.isEmpty()) {
        return List.of(left, rest.getFirst(), rest.getLast());
      }
    }
    return List.of();
  }

  /// Words without marks are cut only in two longer parts: English ones fall into short syllables
  /// too easily.
  private static List<String> bare(String word) {
    for (int i = word.length() - LONGER_PART; i >= LONGER_PART; i--) {
      if (Syllable.isWord(word.substring(0, i)) && Syllable.isWord(word.substring(i))) {
        return List.of(word.substring(0, i), word.substring(i));
      }
    }
    return List.of();
  }

  private static List<String> pair(String word) {
    for (int i = word.length() - SHORTEST_PART; i >= SHORTEST_PART; i--) {
      if (Syllable.isWord(word.substring(0, i)) && Syllable.isWord(word.substring(i))) {
        return List.of(word.substring(0, i), word.substring(i));
      }
    }
    return List.of();
  }
}
