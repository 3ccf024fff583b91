package vn.langnghe.knowledge.learned;

/// One yes-or-no question put to the features: a weight for each, and how the sum becomes a
/// probability.
///
/// @param name what is asked, such as `level>=2` or `suicide`
/// @param weights one for each feature of the model, in its order
/// @param bias added to every sum
/// @param slope and `offset`: probability = 1 / (1 + exp(-(slope * sum + offset))), fitted on
///   messages that the weights had not seen
/// @param threshold the least probability that counts as yes
@SuppressWarnings({"ArrayRecordComponent", "checkstyle:ParameterNumber"})
record Head(
    String name, float[] weights, double bias, double slope, double offset, double threshold) {
  /// The sum over features that are present.
  ///
  /// @param present indexes of features
  double sum(int[] present) {
    double sum = 0;
    for (int feature : present) {
      sum += weights[feature];
    }
    return sum / Math.sqrt(Math.max(1, present.length)) + bias;
  }

  double probability(double sum) {
    return 1 / (1 + Math.exp(-(slope * sum + offset)));
  }

  double probability(int[] present) {
    return probability(sum(present));
  }
}
