package vn.langnghe.knowledge.signals;

import java.util.BitSet;
import java.util.List;

/// What must stand in a message for a phrase to match, and in which order. Asked before Lucene
/// looks at positions ([WrittenNeeds]): what fails here, as nearly all candidates do, costs a few
/// steps over bits. It may let through what does not match (one gap may be made up by another),
/// never the other way round.
sealed interface Need {
  /// Adds every set that is asked about.
  void sets(BitSet all);

  /// One of some needs.
  static Need any(List<Need> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  /// One set of words, by its number.
  record Word(int number) implements Need {
    @Override
    public void sets(BitSet all) {
      all.set(number);
    }
  }

  /// One part after the other.
  ///
  /// @param gap most words between the two
  record Then(Need before, Need after, int gap) implements Need {
    @Override
    public void sets(BitSet all) {
      before.sets(all);
      after.sets(all);
    }
  }

  /// Two parts, in any order and at any distance.
  record Both(Need left, Need right) implements Need {
    @Override
    public void sets(BitSet all) {
      left.sets(all);
      right.sets(all);
    }
  }

  /// One of the parts.
  record Any(List<Need> parts) implements Need {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public void sets(BitSet all) {
      parts.forEach(part -> part.sets(all));
    }
  }
}
