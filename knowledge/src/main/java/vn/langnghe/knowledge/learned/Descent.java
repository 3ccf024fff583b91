package vn.langnghe.knowledge.learned;

import java.util.Arrays;
import java.util.Random;

/// Logistic regression by stochastic gradient descent: one message after another moves the weights
/// a little, a rare feature by more than a common one (AdaGrad: Duchi, Hazan and Singer 2011). It
/// goes through the messages a few times only, in three orders, and takes the mean of the weights:
/// what goes on until nothing moves learns the writers and not the danger. The same messages give
/// the same weights.
final class Descent {
  private static final int PASSES = 4;
  private static final int ORDERS = 3;
  private static final float RATE = 0.05f;

  /// What is known so surely is passed by.
  private static final float SURE = 1e-3f;

  private final int[][] present;
  private final float[] values;

  /// @param present the features of each message
  /// @param values what each feature counts
  Descent(int[][] present, double[] values) {
    this.present = present;
    this.values = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      this.values[i] = (float) values[i];
    }
  }

  /// Weights of the features, each times what it counts; the bias stands last.
  ///
  /// @param rows messages to learn from
  /// @param labels 1 for yes, -1 for no, by message
  double[] weights(int[] rows, double[] labels) {
    return weights(rows, labels, ORDERS);
  }

  /// The same from one order: for weights that only tell how sure the others may be.
  double[] roughWeights(int[] rows, double[] labels) {
    return weights(rows, labels, 1);
  }

  private double[] weights(int[] rows, double[] labels, int orders) {
    double[] mean = new double[values.length + 1];
    for (int order = 0; order < orders; order++) {
      add(rows.clone(), labels, new Random(order), mean, 2.0 / (PASSES * orders));
    }
    for (int i = 0; i < values.length; i++) {
      mean[i] *= values[i];
    }
    return mean;
  }

  /// Goes through the messages and adds the weights after each of the later passes.
  private void add(int[] rows, double[] labels, Random order, double[] mean, double share) {
    float[] weights = new float[values.length + 1];
    float[] moved = new float[values.length + 1];
    Arrays.fill(moved, 1e-6f);
    for (int pass = 1; pass <= PASSES; pass++) {
      shuffle(rows, order);
      for (int row : rows) {
        learn(present[row], (float) labels[row], weights, moved);
      }
      if (pass > PASSES / 2) {
        for (int i = 0; i < mean.length; i++) {
          mean[i] += share * weights[i];
        }
      }
    }
  }

  private void learn(int[] features, float label, float[] weights, float[] moved) {
    int bias = values.length;
    float each = (float) (1 / Head.length(features.length));
    float sum = 0;
    for (int feature : features) {
      sum += weights[feature] * values[feature];
    }
    float miss = (float) (1 / (1 + StrictMath.exp(label * (sum * each + weights[bias]))));
    if (miss < SURE) {
      return;
    }
    for (int feature : features) {
      step(feature, -label * miss * values[feature] * each, weights, moved);
    }
    step(bias, -label * miss, weights, moved);
  }

  private static void step(int feature, float slope, float[] weights, float[] moved) {
    moved[feature] += slope * slope;
    weights[feature] -= RATE * slope / (float) Math.sqrt(moved[feature]);
  }

  private static void shuffle(int[] rows, Random order) {
    for (int i = rows.length - 1; i > 0; i--) {
      int other = order.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[other];
      rows[other] = row;
    }
  }
}
