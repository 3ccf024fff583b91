package vn.langnghe.knowledge.signals;

import java.util.Arrays;
import java.util.BitSet;

/// Where in a window of words each set stands, one bit for a place. Longer windows than there are
/// bits have several words in one place: what is told of them may then be too much, never too
/// little.
///
/// ```
///   em muốn chết    #muốn ..010    #chết ..100    after(#muốn, 0) = ..100
/// ```
final class Places {
  private static final int MOST = Long.SIZE;
  private static final int FIRST_ROOM = 256;

  /// By the number of a set: under which index its places stand; 0 for nowhere.
  private final int[] slots;

  private final int together;
  private int[] sets = new int[FIRST_ROOM];
  private long[] places = new long[FIRST_ROOM];
  private int count;

  /// @param sets number of sets that there are
  /// @param words number of words of the window
  Places(int sets, int words) {
    this.slots = new int[sets];
    this.together = Math.max(1, (words + MOST - 1) / MOST);
  }

  /// Notes that a set stands at a word.
  void mark(int set, int word) {
    int slot = slots[set];
    if (slot == 0) {
      slot = ++count;
      if (slot == places.length) {
        sets = Arrays.copyOf(sets, 2 * slot);
        places = Arrays.copyOf(places, 2 * slot);
      }
      slots[set] = slot;
      sets[slot] = set;
    }
    places[slot] |= 1L << (word / together);
  }

  /// How many sets stand anywhere.
  int size() {
    return count;
  }

  /// One of the sets that stand anywhere.
  ///
  /// @param index from 0 to the size
  int set(int index) {
    return sets[index + 1];
  }

  /// The sets that stand anywhere.
  BitSet sets() {
    BitSet all = new BitSet();
    for (int i = 1; i <= count; i++) {
      all.set(sets[i]);
    }
    return all;
  }

  /// True when a set stands anywhere.
  boolean has(int set) {
    return slots[set] != 0;
  }

  /// Where a set stands.
  long of(int set) {
    return places[slots[set]];
  }

  /// Where something may begin that follows another.
  ///
  /// @param ends where the other may end
  /// @param gap most words between the two
  long after(long ends, int gap) {
    long begins = together == 1 ? ends << 1 : ends | ends << 1;
    for (int more = (gap + together - 1) / together; more > 0; more--) {
      begins |= begins << 1;
    }
    return begins;
  }
}
