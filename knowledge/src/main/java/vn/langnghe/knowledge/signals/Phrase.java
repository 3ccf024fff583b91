package vn.langnghe.knowledge.signals;

import java.util.List;
import java.util.Set;

/// A phrase of a rule, taken apart: what must be found in which order. See `PhraseParser` for how
/// it is written.
sealed interface Phrase {
  /// Segments one after the other, with room between them.
  ///
  /// @param segments at least one
  record Sequence(List<Segment> segments) implements Phrase {
    public Sequence {
      segments = List.copyOf(segments);
    }
  }

  /// Two phrases in any order.
  ///
  /// @param gap most words between them; [#ANYWHERE] for any number
  record Both(Phrase left, Phrase right, int gap) implements Phrase {}

  /// What stands between two gaps.
  ///
  /// @param ways every way to say it, each a list of steps
  /// @param gap most other words between the segment before and this one; 0 for the first
  record Segment(List<List<Step>> ways, int gap) {
    public Segment {
      ways = ways.stream().map(List::copyOf).toList();
    }
  }

  /// One word.
  ///
  /// @param words any one of these
  /// @param gap most other words before it; 0 for side by side
  record Step(Set<String> words, int gap) {
    public Step {
      words = Set.copyOf(words);
    }
  }

  /// No limit on the words between two phrases.
  int ANYWHERE = -1;
}
