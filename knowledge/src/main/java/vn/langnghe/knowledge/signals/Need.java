package vn.langnghe.knowledge.signals;

import java.util.BitSet;
import java.util.List;

/// What must stand in a message for a phrase to match, and in which order. Asked before Lucene
/// looks at positions: what fails here, as nearly all candidates do, costs a few steps over bits.
/// It may let through what does not match (one gap may be made up by another), never the other way
/// round.
sealed interface Need {
  /// Every place.
  long ANYWHERE = -1L;

  /// Where it may end; no bit where it cannot stand.
  ///
  /// @param begins where it may begin
  long ends(long begins, Places places);

  /// Adds every set that is asked about.
  void sets(BitSet all);

  /// True when a message with these places may hold the phrase.
  default boolean isMet(Places places) {
    return ends(ANYWHERE, places) != 0;
  }

  /// One of some needs.
  static Need any(List<Need> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  /// One set of words, by its number.
  record Word(int number) implements Need {
    @Override
    public long ends(long begins, Places places) {
      return begins & places.of(number);
    }

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
    public long ends(long begins, Places places) {
      long ends = before.ends(begins, places);
      return ends == 0 ? 0 : after.ends(places.after(ends, gap), places);
    }

    @Override
    public void sets(BitSet all) {
      before.sets(all);
      after.sets(all);
    }
  }

  /// Two parts, in any order and at any distance.
  record Both(Need left, Need right) implements Need {
    @Override
    public long ends(long begins, Places places) {
      return left.isMet(places) && right.isMet(places) ? ANYWHERE : 0;
    }

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
    public long ends(long begins, Places places) {
      long ends = 0;
      for (int i = 0; i < parts.size(); i++) {
        ends |= parts.get(i).ends(begins, places);
      }
      return ends;
    }

    @Override
    public void sets(BitSet all) {
      parts.forEach(part -> part.sets(all));
    }
  }
}
