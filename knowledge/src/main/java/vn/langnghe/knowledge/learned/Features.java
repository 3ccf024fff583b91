package vn.langnghe.knowledge.learned;

import java.util.Arrays;

/// The features that a model knows, each a number that its hash spread evenly. Immutable.
///
/// ```
///   numbers  [-2147483000, …, 17, 90, …]      sorted
///   starts   where the numbers begin whose first bits are 0, 1, 2 …
/// ```
final class Features {
  /// So few stand behind the same first bits on average that they are looked through one by one: a
  /// binary search over all of them waits for memory seventeen times.
  private static final int TOGETHER = 4;

  private final int[] numbers;
  private final int[] starts;
  private final int shift;

  /// @param numbers sorted, each once
  Features(int[] numbers) {
    this.numbers = numbers.clone();
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, numbers.length / TOGETHER));
    this.shift = Integer.SIZE - bits;
    this.starts = new int[(1 << bits) + 1];
    int bucket = 0;
    for (int i = 0; i < numbers.length; i++) {
      while (bucket <= bucket(numbers[i])) {
        starts[bucket++] = i;
      }
    }
    Arrays.fill(starts, bucket, starts.length, numbers.length);
  }

  private int bucket(int number) {
    return (number ^ Integer.MIN_VALUE) >>> shift;
  }

  int size() {
    return numbers.length;
  }

  int[] numbers() {
    return numbers.clone();
  }

  /// Indexes of those features of a message that are known, in order.
  ///
  /// @param grams sorted, each once
  int[] present(int[] grams) {
    int[] present = new int[grams.length];
    int count = 0;
    for (int gram : grams) {
      int bucket = bucket(gram);
      int end = starts[bucket + 1];
      int at = starts[bucket];
      while (at < end && numbers[at] < gram) {
        at++;
      }
      if (at < end && numbers[at] == gram) {
        present[count++] = at;
      }
    }
    return Arrays.copyOf(present, count);
  }
}
