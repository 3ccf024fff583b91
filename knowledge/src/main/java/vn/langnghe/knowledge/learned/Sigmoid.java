package vn.langnghe.knowledge.learned;

import java.util.stream.DoubleStream;

/// Turns sums into probabilities (Platt 1999, with the numerically safe form of Lin, Lin and Weng
/// 2007): probability = 1 / (1 + exp(-(slope * sum + offset))).
record Sigmoid(double slope, double offset) {
  private static final int MOST_STEPS = 200;
  private static final double RIDGE = 1e-3;

  /// For sums that are only compared with each other.
  static final Sigmoid PLAIN = new Sigmoid(1, 0);

  double probability(double sum) {
    return 1 / (1 + Math.exp(-(slope * sum + offset)));
  }

  /// A step of Newton's method may not run away where the messages are parted without overlap.
  private static double step(double wanted) {
    return Math.clamp(wanted, -1, 1);
  }

  /// Fits by Newton's method.
  ///
  /// @param sums of messages that the weights had not seen
  /// @param labels 1 for yes, -1 for no
  static Sigmoid fit(double[] sums, double[] labels) {
    double yes = DoubleStream.of(labels).filter(label -> label > 0).count();
    double no = labels.length - yes;
    double high = (yes + 1) / (yes + 2);
    double low = 1 / (no + 2);
    double slope = 1;
    double offset = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double gs = 0;
      double go = 0;
      double hss = RIDGE;
      double hso = 0;
      double hoo = RIDGE;
      for (int i = 0; i < sums.length; i++) {
        double p = 1 / (1 + Math.exp(-(slope * sums[i] + offset)));
        double miss = (labels[i] > 0 ? high : low) - p;
        double weight = p * (1 - p);
        gs += miss * sums[i];
        go += miss;
        hss += weight * sums[i] * sums[i];
        hso += weight * sums[i];
        hoo += weight;
      }
      double determinant = hss * hoo - hso * hso;
      double ds = step((hoo * gs - hso * go) / determinant);
      double do_ = step((hss * go - hso * gs) / determinant);
      slope += ds;
      offset += do_;
      if (Math.abs(ds) + Math.abs(do_) < 1e-8) {
        break;
      }
    }
    return new Sigmoid(slope, offset);
  }
}
