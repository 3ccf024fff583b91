package vn.langnghe.knowledge.learned;

/// One yes-or-no question put to the features: a weight for each, and how the sum becomes a
/// probability.
///
/// @param name what is asked, such as `level>=2` or `suicide`
/// @param weights one for each feature of the model, in its order, in units of `unit`
/// @param unit size of one step of a weight
/// @param bias added to every sum
/// @param sigmoid from the sum to a probability, fitted on messages that the weights had not seen
/// @param threshold the least probability that counts as yes
@SuppressWarnings({"ArrayRecordComponent", "checkstyle:ParameterNumber"})
record Head(
    String name, byte[] weights, double unit, double bias, Sigmoid sigmoid, double threshold) {
  /// Features of a message of some fifteen words.
  private static final int USUAL = 400;

  /// Rounds weights to steps: a model of bytes answers as one of floats does, at a quarter of the
  /// size, and what tells topics apart bears fewer steps.
  ///
  /// @param most steps to each side of nothing
  static Head of(
      String name, double[] weights, double bias, Sigmoid sigmoid, double threshold, byte most) {
    double largest = 1e-9;
    for (double weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    double unit = largest / most;
    byte[] steps = new byte[weights.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) Math.round(weights[i] / unit);
    }
    return new Head(name, steps, unit, bias, sigmoid, threshold);
  }

  /// The same with other weights.
  Head weighing(byte[] others) {
    return new Head(name, others, unit, bias, sigmoid, threshold);
  }

  /// The sum over features that are present.
  ///
  /// @param present indexes of features
  double sum(int[] present) {
    long steps = 0;
    for (int feature : present) {
      steps += weights[feature];
    }
    return sum(steps, present.length);
  }

  private double sum(long steps, int features) {
    return steps * unit / length(features) + bias;
  }

  /// By what the weights of so many features are divided. Few features are little evidence, so a
  /// short message is not stretched to the length of a usual one.
  static double length(int features) {
    return Math.sqrt(Math.max(USUAL, features));
  }

  double probability(int[] present) {
    return sigmoid.probability(sum(present));
  }

  /// The same where the weights have been added up.
  ///
  /// @param steps sum of the weights of the features that are present
  /// @param features how many they are
  double probability(long steps, int features) {
    return sigmoid.probability(sum(steps, features));
  }

  boolean isYes(int[] present) {
    return probability(present) >= threshold;
  }
}
