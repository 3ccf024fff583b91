package vn.langnghe.knowledge.learned;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;

/// Trains the classifier: the same examples give the same model. Figures of what was tried stand in
/// `docs/decisions.md`.
final class Trainer {
  /// A feature must stand in so many examples to count.
  private static final int LEAST_EXAMPLES = 4;

  private static final int NEIGHBOURS = 40;
  private static final double EPSILON = 0.3;

  private final double cost;
  private final List<Example> examples;
  private final Meanings meanings;
  private final Features features;
  private final int[][] present;

  /// How rare each feature is: what stands in few messages says more.
  private final double[] rarity;

  /// @param examples with their twins, each behind its own
  /// @param cost how much errors weigh against large weights
  Trainer(List<Example> examples, Reader reader, Meanings meanings, double cost) {
    this.cost = cost;
    this.examples = List.copyOf(examples);
    this.meanings = meanings;
    int count = this.examples.size();
    int[][] grams =
        this.examples.parallelStream()
            .map(example -> Grams.of(reader.read(example.text()), 0, meanings))
            .toArray(int[][]::new);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int row = 0; row < count; row++) {
      if (!isTwin(row)) {
        IntStream.of(grams[row]).forEach(gram -> counts.merge(gram, 1, Integer::sum));
      }
    }
    int[] counted =
        counts.keySet().stream()
            .filter(gram -> counts.getOrDefault(gram, 0) >= LEAST_EXAMPLES)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    this.features = new Features(counted);
    this.present = Stream.of(grams).parallel().map(features::present).toArray(int[][]::new);
    this.rarity =
        IntStream.of(counted)
            .mapToDouble(gram -> Math.log(1 + (double) count / counts.getOrDefault(gram, 1)))
            .toArray();
  }

  private boolean isTwin(int row) {
    return row > 0 && examples.get(row).place().equals(examples.get(row - 1).place());
  }

  /// Whether a row is left out where a probability is fitted: every second group. Neighbours in a
  /// file are often pairs, and twins: they are left out together.
  private static boolean isLeftOut(int row) {
    return row / NEIGHBOURS % 2 == 0;
  }

  /// Trains all heads.
  ///
  /// @param thresholds least probabilities for levels 1 to 4
  SecondOpinion train(double[] thresholds) {
    List<Head> levels =
        IntStream.rangeClosed(1, 4)
            .parallel()
            .mapToObj(number ->
                calibrated(
                    "level>=" + number,
                    example -> example.level().number() >= number,
                    thresholds[number - 1]))
            .toList();
    Map<Topic, Head> topics = new EnumMap<>(Topic.class);
    Stream.of(Topic.values())
        .parallel()
        .map(topic ->
            Map.entry(topic, named(topic.label(), one -> one.topics().getFirst() == topic)))
        .toList()
        .forEach(one -> topics.put(one.getKey(), one.getValue()));
    Head other = named("other", example -> example.subject() == Subject.OTHER);
    return new SecondOpinion(meanings, features, levels, topics, other);
  }

  /// A head about every message, its probability fitted on sums from weights trained without it.
  private Head calibrated(String name, Predicate<Example> yes, double threshold) {
    int[] rows = IntStream.range(0, examples.size()).toArray();
    double[] labels = labels(rows, yes);
    int[] seen = IntStream.of(rows).filter(row -> !isLeftOut(row)).toArray();
    int[] unseen = IntStream.of(rows).filter(Trainer::isLeftOut).toArray();
    Head half = head(name, seen, labels, Sigmoid.PLAIN, 0.5);
    Sigmoid sigmoid =
        Sigmoid.fit(
            IntStream.of(unseen).mapToDouble(row -> half.sum(present[row])).toArray(),
            IntStream.of(unseen).mapToDouble(row -> labels[row]).toArray());
    return head(name, rows, labels, sigmoid, threshold);
  }

  /// A head about messages that speak of suffering.
  private Head named(String name, Predicate<Example> yes) {
    int[] rows =
        IntStream.range(0, examples.size())
            .filter(row -> !examples.get(row).topics().isEmpty())
            .toArray();
    return head(name, rows, labels(rows, yes), Sigmoid.PLAIN, 0.5);
  }

  private double[] labels(int[] rows, Predicate<Example> yes) {
    double[] labels = new double[examples.size()];
    for (int row : rows) {
      labels[row] = yes.test(examples.get(row)) ? 1 : -1;
    }
    return labels;
  }

  private Head head(String name, int[] rows, double[] labels, Sigmoid sigmoid, double threshold) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = features.size() + 1;
    problem.bias = 1;
    problem.x =
        IntStream.of(rows).mapToObj(row -> features(present[row])).toArray(Feature[][]::new);
    problem.y = IntStream.of(rows).mapToDouble(row -> labels[row]).toArray();
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, EPSILON));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learned = model.getFeatureWeights();
    double[] weights =
        IntStream.range(0, features.size())
            .mapToDouble(i -> sign * learned[i] * rarity[i])
            .toArray();
    return Head.of(name, weights, sign * learned[features.size()], sigmoid, threshold);
  }

  private Feature[] features(int[] row) {
    Feature[] values = new Feature[row.length + 1];
    double length = Head.length(row.length);
    for (int i = 0; i < row.length; i++) {
      values[i] = new FeatureNode(row[i] + 1, rarity[row[i]] / length);
    }
    values[row.length] = new FeatureNode(features.size() + 1, 1);
    return values;
  }
}
