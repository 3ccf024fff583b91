package vn.langnghe.knowledge.signals;

import java.util.List;
import java.util.Set;

/// A phrase of a rule, taken apart: what must be found in which order. See `PhraseParser` for how
/// it is written.
sealed interface Phrase {
  /// Words one after the other, with room between them.
  ///
  /// @param steps at least one
  record Sequence(List<Step> steps) implements Phrase {
    public Sequence {
      steps = List.copyOf(steps);
    }
  }

  /// Two phrases in any order.
  ///
  /// @param gap most words between them; [#ANYWHERE] for any number
  record Both(Phrase left, Phrase right, int gap) implements Phrase {}

  /// One word of a sequence.
  ///
  /// @param words any one of these
  /// @param gap most other words between the word before and this one; 0 for the first
  record Step(Set<String> words, int gap) {
    public Step {
      words = Set.copyOf(words);
    }
  }

  /// No limit on the words between two phrases.
  int ANYWHERE = -1;
}
