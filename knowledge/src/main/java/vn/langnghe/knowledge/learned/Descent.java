package vn.langnghe.knowledge.learned;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Logistic regression by stochastic gradient descent: one message after another moves the weights
/// a little, a rare feature by more than a common one (AdaGrad: Duchi, Hazan and Singer 2011). It
/// goes through the messages a few times only, in three orders, and takes the mean of the weights:
/// what goes on until nothing moves learns the writers and not the danger. The same messages give
/// the same weights.
///
/// ```
///   places   the commonest feature at 0, the rarest last: what is asked for most lies together
///   state    [value, weight, how far it moved, -]  of place 0, of place 1, …, of the bias
/// ```
final class Descent {
  private static final int PASSES = 4;
  private static final int ORDERS = 3;
  private static final float RATE = 0.05f;

  /// What is known so surely is passed by.
  private static final float SURE = 1e-3f;

  private static final int VALUE = 0;
  private static final int WEIGHT = 1;
  private static final int MOVED = 2;

  /// Numbers of the state for each feature; a power of two keeps them in one line of the cache.
  private static final int WIDTH = 4;

  private final int[][] present;
  private final int[] places;
  private final double[] values;

  /// @param present the features of each message
  /// @param values what each feature counts
  Descent(int[][] present, double[] values) {
    this.values = values.clone();
    this.places = places(present, values.length);
    this.present =
        Stream.of(present)
            .parallel()
            .map(row -> IntStream.of(row).map(feature -> places[feature]).sorted().toArray())
            .toArray(int[][]::new);
  }

  /// Where each feature lies, the commonest first.
  private static int[] places(int[][] present, int features) {
    int[] often = new int[features];
    for (int[] row : present) {
      for (int feature : row) {
        often[feature]++;
      }
    }
    long[] order =
        IntStream.range(0, features)
            .mapToLong(feature -> (long) -often[feature] * features + feature)
            .sorted()
            .toArray();
    int[] places = new int[features];
    for (int place = 0; place < features; place++) {
      places[Math.floorMod(order[place], features)] = place;
    }
    return places;
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
    double[] weights = Arrays.copyOf(mean, mean.length);
    for (int feature = 0; feature < values.length; feature++) {
      weights[feature] = mean[places[feature]] * values[feature];
    }
    return weights;
  }

  /// Goes through the messages and adds the weights, by place, after each of the later passes.
  private void add(int[] rows, double[] labels, Random order, double[] mean, double share) {
    float[] state = fresh();
    for (int pass = 1; pass <= PASSES; pass++) {
      shuffle(rows, order);
      for (int row : rows) {
        learn(present[row], (float) labels[row], state);
      }
      if (pass > PASSES / 2) {
        for (int place = 0; place < mean.length; place++) {
          mean[place] += share * state[place * WIDTH + WEIGHT];
        }
      }
    }
  }

  private float[] fresh() {
    float[] state = new float[WIDTH * (values.length + 1)];
    for (int feature = 0; feature < values.length; feature++) {
      state[places[feature] * WIDTH + VALUE] = (float) values[feature];
    }
    state[values.length * WIDTH + VALUE] = 1;
    for (int at = MOVED; at < state.length; at += WIDTH) {
      state[at] = 1e-6f;
    }
    return state;
  }

  private void learn(int[] row, float label, float[] state) {
    int bias = values.length * WIDTH;
    float each = (float) (1 / Head.length(row.length));
    float sum = 0;
    for (int place : row) {
      sum += state[place * WIDTH + WEIGHT] * state[place * WIDTH + VALUE];
    }
    float miss = (float) (1 / (1 + StrictMath.exp(label * (sum * each + state[bias + WEIGHT]))));
    if (miss < SURE) {
      return;
    }
    for (int place : row) {
      step(place * WIDTH, -label * miss * each, state);
    }
    step(bias, -label * miss, state);
  }

  /// @param slope of the miss, for a feature that counts one
  private static void step(int at, float slope, float[] state) {
    float own = slope * state[at + VALUE];
    float moved = state[at + MOVED] + own * own;
    state[at + MOVED] = moved;
    state[at + WEIGHT] -= RATE * own / (float) Math.sqrt(moved);
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
