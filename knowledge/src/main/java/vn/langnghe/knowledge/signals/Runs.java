package vn.langnghe.knowledge.signals;

import java.util.List;

/// Lists of numbers one behind the other in one array: looking through many short lists then waits
/// for memory once or twice and not for each. Immutable.
///
/// ```
///   [[7, 9], [], [3]]      starts 0 2 2 3      all 7 9 3
/// ```
final class Runs {
  private final int[] starts;
  private final int[] all;

  Runs(List<int[]> lists) {
    this.starts = new int[lists.size() + 1];
    for (int i = 0; i < lists.size(); i++) {
      starts[i + 1] = starts[i] + lists.get(i).length;
    }
    this.all = new int[starts[lists.size()]];
    for (int i = 0; i < lists.size(); i++) {
      System.arraycopy(lists.get(i), 0, all, starts[i], lists.get(i).length);
    }
  }

  /// Number of lists.
  int size() {
    return starts.length - 1;
  }

  /// Where a list begins.
  int begin(int list) {
    return starts[list];
  }

  /// Where a list ends, exclusive.
  int end(int list) {
    return starts[list + 1];
  }

  /// The number at a place.
  int at(int place) {
    return all[place];
  }
}
