package vn.langnghe.knowledge.learned;

import java.util.List;

/// Heads that are asked together. What they weigh a feature by stands side by side, so that each
/// feature of a message is fetched from memory once and not once for each head. Immutable.
///
/// ```
///   heads a, b     weights of feature 0: a b   of feature 1: a b   …
/// ```
final class SideBySide {
  /// Without weights of their own: they lie here.
  private final List<Head> heads;

  private final byte[] weights;

  /// @param heads of one model
  SideBySide(List<Head> heads) {
    this.heads = heads.stream().map(head -> head.weighing(new byte[0])).toList();
    int width = heads.size();
    this.weights = new byte[width * heads.getFirst().weights().length];
    for (int head = 0; head < width; head++) {
      byte[] own = heads.get(head).weights();
      for (int feature = 0; feature < own.length; feature++) {
        weights[feature * width + head] = own[feature];
      }
    }
  }

  /// What [Head#probability] gives for each of them, in their order.
  ///
  /// @param present indexes of features
  double[] probabilities(int[] present) {
    int width = heads.size();
    long[] sums = new long[width];
    for (int feature : present) {
      int at = feature * width;
      for (int head = 0; head < width; head++) {
        sums[head] += weights[at + head];
      }
    }
    double[] probabilities = new double[width];
    for (int head = 0; head < width; head++) {
      probabilities[head] = heads.get(head).probability(sums[head], present.length);
    }
    return probabilities;
  }

  /// One of them, with its weights.
  Head head(int index) {
    int width = heads.size();
    byte[] own = new byte[weights.length / width];
    for (int feature = 0; feature < own.length; feature++) {
      own[feature] = weights[feature * width + index];
    }
    return heads.get(index).weighing(own);
  }
}
