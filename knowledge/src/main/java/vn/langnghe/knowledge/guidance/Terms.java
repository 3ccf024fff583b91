package vn.langnghe.knowledge.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
/// @param letters three to five neighbouring letters, across words
record Terms(List<String> marked, List<String> folded, List<String> pairs, List<String> letters) {
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

  private static List<String> letters(CharSequence line) {
    Set<String> groups = new LinkedHashSet<>();
    for (int start = 0; start < line.length(); start++) {
      int last = Math.min(line.length(), start + MOST_LETTERS);
      for (int end = start + FEWEST_LETTERS; end <= last; end++) {
        groups.add(line.subSequence(start, end).toString());
      }
    }
    return List.copyOf(groups);
  }
}
