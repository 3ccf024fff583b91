package vn.langnghe.knowledge.signals;

import java.util.BitSet;

/// Needs asked in the plainest way, word by word, of messages each word of which belongs to one
/// set: what [WrittenNeeds] must give where each word has a place of its own.
final class PlainNeeds {
  private PlainNeeds() {}

  /// Where the sets of such a message stand.
  ///
  /// @param sets number of sets that there are
  /// @param words the set of each word
  static Places places(int sets, int... words) {
    Places places = new Places(sets, words.length);
    for (int i = 0; i < words.length; i++) {
      places.mark(words[i], i);
    }
    return places;
  }

  static boolean isMet(Need need, int... words) {
    return !ends(need, all(words), words).isEmpty();
  }

  private static BitSet all(int... words) {
    BitSet all = new BitSet();
    all.set(0, words.length);
    return all;
  }

  /// @param begins at which words it may begin
  private static BitSet ends(Need need, BitSet begins, int... words) {
    BitSet ends = new BitSet();
    switch (need) {
      case Need.Word(int set) ->
          begins.stream().filter(word -> words[word] == set).forEach(ends::set);
      case Need.Then(Need before, Need after, int gap) -> {
        BitSet done = ends(before, begins, words);
        BitSet next = new BitSet();
        done.stream().forEach(end -> next.set(end + 1, end + 2 + gap));
        next.clear(words.length, words.length + gap + 1);
        if (!done.isEmpty()) {
          ends.or(ends(after, next, words));
        }
      }
      case Need.Both(Need left, Need right) -> {
        if (isMet(left, words) && isMet(right, words)) {
          ends.or(all(words));
        }
      }
      case Need.Any(var parts) -> parts.forEach(part -> ends.or(ends(part, begins, words)));
    }
    return ends;
  }
}
