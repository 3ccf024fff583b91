package vn.langnghe.knowledge.guidance.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.text.Reading;
import vn.langnghe.knowledge.text.Token;

/// The index terms of a text: words with marks, words without, pairs of neighbours without, groups
/// of letters. Pairs stand in for Vietnamese words of two syllables without a segmenter; groups of
/// letters bear slips of the finger and joined words.
///
/// @param marked words as typed with marks
/// @param folded words without marks
/// @param pairs two neighbouring words without marks
/// @param letters hashes of three to five neighbouring letters, across words, sorted, each once
@SuppressWarnings("ArrayRecordComponent")
record Terms(List<String> marked, List<String> folded, List<String> pairs, int[] letters) {
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_LETTERS = 5;

  static Terms of(Reading reading) {
    List<String> marked = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ");
    Set<String> before = Set.of();
    for (Token token : reading.tokens()) {
      Set<String> now = token.folded();
      marked.addAll(token.marked());
      folded.addAll(now);
      for (String left : before) {
        now.forEach(right -> pairs.add(left + "_" + right));
      }
      line.append(now.iterator().next()).append(' ');
      before = now;
    }
    return new Terms(marked, folded, pairs, letters(line));
  }

  private static int[] letters(CharSequence line) {
    int[] groups = new int[line.length() * (MOST_LETTERS - FEWEST_LETTERS + 1)];
    int count = 0;
    for (int start = 0; start < line.length(); start++) {
      int hash = 0;
      int last = Math.min(line.length(), start + MOST_LETTERS);
      for (int end = start; end < last; end++) {
        hash = hash * 31 + line.charAt(end);
        if (end - start + 1 >= FEWEST_LETTERS) {
          groups[count++] = hash;
        }
      }
    }
    Arrays.sort(groups, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || groups[i] != groups[i - 1]) {
        groups[distinct++] = groups[i];
      }
    }
    return Arrays.copyOf(groups, distinct);
  }

  /// Words or pairs as numbers, sorted, repeated ones as often as they stand.
  static int[] hashes(List<String> terms) {
    int[] hashes = new int[terms.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = terms.get(i).hashCode();
    }
    Arrays.sort(hashes);
    return hashes;
  }
}
