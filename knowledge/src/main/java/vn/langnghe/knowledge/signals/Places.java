package vn.langnghe.knowledge.signals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

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

  /// A bit for each set that stands anywhere: all of them together are small enough to stay near.
  private final long[] there;

  private final int words;
  private final int together;
  private int[] sets = new int[FIRST_ROOM];
  private long[] places = new long[FIRST_ROOM];
  private int count;

  /// @param sets number of sets that there are
  /// @param words number of words of the window
  Places(int sets, int words) {
    this.slots = new int[sets];
    this.there = new long[(sets + Long.SIZE - 1) / Long.SIZE];
    this.words = words;
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
      there[set / Long.SIZE] |= 1L << set;
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

  /// Those of some sets that stand anywhere, in order.
  ///
  /// @param some a bit for each
  void forEachOf(long[] some, IntConsumer set) {
    for (int i = 0; i < some.length; i++) {
      for (long left = some[i] & there[i]; left != 0; left &= left - 1) {
        set.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
    }
  }

  /// True when a set stands anywhere.
  boolean has(int set) {
    return (there[set / Long.SIZE] & 1L << set) != 0;
  }

  /// Where a set stands.
  long of(int set) {
    return has(set) ? places[slots[set]] : 0;
  }

  /// True when each word has a place of its own.
  boolean isExact() {
    return together == 1;
  }

  /// The words at whose places a set stands: itself where [#isExact], or a neighbour.
  void forEachWord(int set, IntConsumer word) {
    for (long left = of(set); left != 0; left &= left - 1) {
      int first = Long.numberOfTrailingZeros(left) * together;
      for (int i = first; i < Math.min(words, first + together); i++) {
        word.accept(i);
      }
    }
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
