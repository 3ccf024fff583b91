package vn.langnghe.knowledge.signals;

import java.util.BitSet;
import java.util.List;

/// Which sets of words must stand in a message for a phrase to match at all, wherever they stand.
/// Asked before Lucene looks at positions: most candidates fail here, at a tenth of the cost.
sealed interface Need {
  /// True when a message with these sets of words may hold the phrase.
  boolean isMet(BitSet present);

  /// Adds every set that is asked about.
  void sets(BitSet all);

  /// Every one of some needs.
  static Need all(List<Need> parts) {
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  /// One of some needs.
  static Need any(List<Need> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  /// One set of words, by its number.
  record Word(int number) implements Need {
    @Override
    public boolean isMet(BitSet present) {
      return present.get(number);
    }

    @Override
    public void sets(BitSet all) {
      all.set(number);
    }
  }

  /// Every part.
  record All(List<Need> parts) implements Need {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isMet(BitSet present) {
      for (Need part : parts) {
        if (!part.isMet(present)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void sets(BitSet all) {
      parts.forEach(part -> part.sets(all));
    }
  }

  /// One of the parts.
  record Any(List<Need> parts) implements Need {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean isMet(BitSet present) {
      for (Need part : parts) {
        if (part.isMet(present)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void sets(BitSet all) {
      parts.forEach(part -> part.sets(all));
    }
  }
}
