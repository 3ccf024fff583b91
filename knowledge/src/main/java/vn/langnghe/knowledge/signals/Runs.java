package vn.langnghe.knowledge.signals;

import java.util.Collection;
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

  Runs(Collection<? extends List<Integer>> lists) {
    this.starts = new int[lists.size() + 1];
    int list = 0;
    for (List<Integer> numbers : lists) {
      starts[list + 1] = starts[list] + numbers.size();
      list++;
    }
    this.all = lists.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray();
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
