package vn.langnghe.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the missing spaces in words run together: `muốnchết`, `muonchet`.
final class Splits {
  private static final int SHORTEST_PART = 2;
  private static final int LONGER_PART = 3;
  private static final int LONGEST_WORD = 18;

  private Splits() {}

  /// Every way to cut the word in two syllables, or else one way to cut it in three; none when
  /// there is no such way. Where two ways are possible (`chỉ muốn`, `chỉm uốn`), both may be meant.
  static List<List<String>> of(String word) {
    if (word.length() < 2 * SHORTEST_PART
        || word.length() > LONGEST_WORD
        || !Telex.readings(word).isEmpty()) {
      return List.of();
    }
    boolean marked = Folding.isMarked(word);
    List<List<String>> pairs = pairs(word, marked ? SHORTEST_PART : LONGER_PART);
    return pairs.isEmpty() && marked ? triple(word) : pairs;
  }

  /// Words without marks are cut only in longer parts: English ones fall into short syllables too
  /// easily.
  private static List<List<String>> pairs(String word, int shortest) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = word.length() - shortest; i >= shortest; i--) {
      String left = word.substring(0, i);
      String right = word.substring(i);
      if (Syllable.isWord(left) && Syllable.isWord(right)) {
        pairs.add(List.of(left, right));
      }
    }
    return pairs;
  }

  private static List<List<String>> triple(String word) {
    for (int i = SHORTEST_PART; i <= word.length() - 2 * SHORTEST_PART; i++) {
      String left = word.substring(0, i);
      List<List<String>> rest =
          Syllable.isWord(left) ? pairs(word.substring(i), SHORTEST_PART) : List.of();
      if (!rest.isEmpty()) {
        return List.of(List.of(left, rest.getFirst().getFirst(), rest.getFirst().getLast()));
      }
    }
    return List.of();
  }
}
