package vn.langnghe.knowledge.learned;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Reader;

/// Trains the classifier: the same examples give the same model.
final class Trainer {
  /// A feature must stand in so many examples to count.
  private static final int LEAST_EXAMPLES = 2;

  private static final int FOLDS = 5;
  private static final double EPSILON = 0.01;

  /// How much errors weigh against large weights; chosen by cross-validation.
  private final double cost;

  private final List<Example> examples;
  private final int[] features;
  private final int[][] present;

  Trainer(List<Example> examples, Reader reader, double cost) {
    this.cost = cost;
    this.examples = examples;
    int[][] grams =
        examples.parallelStream()
            .map(example -> Grams.of(reader.read(example.text()), 0))
            .toArray(int[][]::new);
    this.features = features(grams);
    this.present =
        Stream.of(grams)
            .parallel()
            .map(each -> SecondOpinion.present(each, features))
            .toArray(int[][]::new);
  }

  /// Trains all heads.
  ///
  /// @param thresholds least probabilities for levels 1 to 4
  SecondOpinion train(double[] thresholds) {
    List<Head> levels =
        IntStream.rangeClosed(1, 4)
            .parallel()
            .mapToObj(number ->
                head(
                    "level>=" + number,
                    example -> example.level().number() >= number,
                    example -> true,
                    thresholds[number - 1]))
            .toList();
    Map<Topic, Head> topics = new EnumMap<>(Topic.class);
    Stream.of(Topic.values())
        .parallel()
        .map(topic ->
            Map.entry(
                topic,
                head(
                    topic.label(),
                    example -> example.topics().getFirst() == topic,
                    example -> example.level().number() >= 1,
                    0.5)))
        .toList()
        .forEach(one -> topics.put(one.getKey(), one.getValue()));
    Head other =
        head(
            "other",
            example -> example.subject() == Subject.OTHER,
            example -> example.level().number() >= 1,
            0.5);
    return new SecondOpinion(features, levels, topics, other);
  }

  private static int[] features(int[][] grams) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int[] each : grams) {
      for (int gram : each) {
        counts.merge(gram, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= LEAST_EXAMPLES)
        .mapToInt(Map.Entry::getKey)
        .sorted()
        .toArray();
  }

  private Head head(
      String name, Predicate<Example> yes, Predicate<Example> asked, double threshold) {
    int[] all =
        IntStream.range(0, examples.size()).filter(i -> asked.test(examples.get(i))).toArray();
    double[] labels = new double[examples.size()];
    for (int i : all) {
      labels[i] = yes.test(examples.get(i)) ? 1 : -1;
    }
    double[] unseen = unseenSums(name, all, labels);
    Sigmoid sigmoid = Sigmoid.fit(unseen, IntStream.of(all).mapToDouble(i -> labels[i]).toArray());
    Head head = plain(name, all, labels);
    return new Head(
        name, head.weights(), head.bias(), sigmoid.slope(), sigmoid.offset(), threshold);
  }

  /// The sum for every example, from weights trained without it.
  private double[] unseenSums(String name, int[] all, double[] labels) {
    double[] sums = new double[all.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      int[] seen =
          IntStream.range(0, all.length).filter(i -> i % FOLDS != left).map(i -> all[i]).toArray();
      Head head = plain(name, seen, labels);
      for (int i = fold; i < all.length; i += FOLDS) {
        sums[i] = head.sum(present[all[i]]);
      }
    }
    return sums;
  }

  private Head plain(String name, int[] rows, double[] labels) {
    Problem problem = new Problem();
    problem.l = rows.length;
    problem.n = features.length + 1;
    problem.bias = 1;
    problem.x = new Feature[rows.length][];
    problem.y = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      problem.x[i] = row(present[rows[i]]);
      problem.y[i] = labels[rows[i]];
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, EPSILON));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learned = model.getFeatureWeights();
    float[] weights = new float[features.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sign * learned[i]);
    }
    return new Head(name, weights, sign * learned[features.length], 1, 0, 0.5);
  }

  private Feature[] row(int[] present) {
    List<Feature> row = new ArrayList<>(present.length + 1);
    double value = 1 / Math.sqrt(Math.max(1, present.length));
    for (int feature : present) {
      row.add(new FeatureNode(feature + 1, value));
    }
    row.add(new FeatureNode(features.length + 1, 1));
    return row.toArray(Feature[]::new);
  }
}
