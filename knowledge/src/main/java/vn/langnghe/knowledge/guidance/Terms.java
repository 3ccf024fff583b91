package vn.langnghe.knowledge.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.text.Reading;
import vn.langnghe.knowledge.text.Token;

/// The index terms of a text: words with marks, words without, and pairs of neighbours without.
/// Pairs stand in for Vietnamese words of two syllables without a segmenter.
///
/// @param marked words as typed with marks
/// @param folded words without marks
/// @param pairs two neighbouring words without marks
record Terms(List<String> marked, List<String> folded, List<String> pairs) {
  static Terms of(Reading reading) {
    List<String> marked = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    Set<String> before = Set.of();
    for (Token token : reading.tokens()) {
      Set<String> now = token.folded();
      marked.addAll(token.marked());
      folded.addAll(now);
      for (String left : before) {
        now.forEach(right -> pairs.add(left + "_" + right));
      }
      before = now;
    }
    return new Terms(marked, folded, pairs);
  }

  /// Every folded word and pair once.
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(folded);
    all.addAll(pairs);
    return all;
  }
}
