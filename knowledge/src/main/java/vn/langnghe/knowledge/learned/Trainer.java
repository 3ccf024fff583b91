package vn.langnghe.knowledge.learned;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;

/// Trains the classifier: the same examples give the same model. Figures of what was tried stand in
/// `docs/classifier.md`.
final class Trainer {
  /// A feature must stand in so many examples to count.
  private static final int LEAST_EXAMPLES = 5;

  /// Steps of the weights of levels and of topics.
  private static final byte FINE = 127;

  private static final byte COARSE = 24;

  private static final int NEIGHBOURS = 40;

  /// In so many parts the examples are left out, one after the other, where probabilities are
  /// fitted.
  private static final int PARTS = 2;

  private final List<Example> examples;
  private final Meanings meanings;
  private final Features features;
  private final int[][] present;
  private final Descent descent;

  /// @param examples with their twins, each behind its own
  Trainer(List<Example> examples, Reader reader, Meanings meanings) {
    this.examples = List.copyOf(examples);
    this.meanings = meanings;
    int count = this.examples.size();
    int[][] grams =
        this.examples.parallelStream()
            .map(example -> Grams.of(reader.read(example.text()), 0, meanings))
            .toArray(int[][]::new);
    int[] every =
        IntStream.range(0, count)
            .filter(row -> !isTwin(row))
            .boxed()
            .flatMapToInt(row -> IntStream.of(grams[row]))
            .toArray();
    Arrays.parallelSort(every);
    Counted counted = Counted.of(every, LEAST_EXAMPLES);
    this.features = new Features(counted.numbers());
    this.present = Stream.of(grams).parallel().map(features::present).toArray(int[][]::new);
    this.descent =
        new Descent(
            present,
            IntStream.of(counted.often())
                .mapToDouble(often -> rarity((double) count / often))
                .toArray());
  }

  /// Numbers, each once, and how often each stood.
  @SuppressWarnings("ArrayRecordComponent")
  private record Counted(int[] numbers, int[] often) {
    /// @param sorted all numbers
    /// @param least what stands less often is left out
    static Counted of(int[] sorted, int least) {
      int[] numbers = new int[sorted.length / least];
      int[] often = new int[numbers.length];
      int known = 0;
      int to = 0;
      for (int from = 0; from < sorted.length; from = to) {
        while (to < sorted.length && sorted[to] == sorted[from]) {
          to++;
        }
        if (to - from >= least) {
          numbers[known] = sorted[from];
          often[known++] = to - from;
        }
      }
      return new Counted(Arrays.copyOf(numbers, known), Arrays.copyOf(often, known));
    }
  }

  /// What stands in few messages says more.
  private static double rarity(double one) {
    return StrictMath.log(1 + one);
  }

  private boolean isTwin(int row) {
    return row > 0 && examples.get(row).place().equals(examples.get(row - 1).place());
  }

  /// In which part a row is left out. Neighbours in a file are often pairs, and twins: they are
  /// left out together.
  private static int part(int row) {
    return row / NEIGHBOURS % PARTS;
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
            Map.entry(
                topic,
                among(
                    one -> one.level().isCrisisRoute(),
                    topic.label(),
                    one -> one.topics().getFirst() == topic)))
        .toList()
        .forEach(one -> topics.put(one.getKey(), one.getValue()));
    Head everyday =
        among(
            one -> one.level() == Level.DISTRESS,
            "everyday",
            one -> one.topics().getFirst() == Topic.GENERAL);
    Head other =
        among(one -> one.level() != Level.NONE, "other", one -> one.subject() == Subject.OTHER);
    return new SecondOpinion(meanings, features, levels, topics, everyday, other);
  }

  /// A head about every message, its probability fitted by cross-validation: on sums from weights
  /// that had not seen the message.
  private Head calibrated(String name, Predicate<Example> yes, double threshold) {
    int[] rows = IntStream.range(0, examples.size()).toArray();
    double[] labels = labels(rows, yes);
    double[] sums = new double[rows.length];
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      int[] seen = IntStream.of(rows).filter(row -> part(row) != left).toArray();
      Head rough = head(name, descent.roughWeights(seen, labels), Sigmoid.PLAIN, 0.5, FINE);
      IntStream.of(rows)
          .filter(row -> part(row) == left)
          .forEach(row -> sums[row] = rough.sum(present[row]));
    }
    return head(name, descent.weights(rows, labels), Sigmoid.fit(sums, labels), threshold, FINE);
  }

  /// A head about some of the messages. What danger is about is asked of dangerous ones only: three
  /// of four messages of level 1 are about nothing in particular, and would teach that.
  private Head among(Predicate<Example> some, String name, Predicate<Example> yes) {
    int[] rows =
        IntStream.range(0, examples.size()).filter(row -> some.test(examples.get(row))).toArray();
    return head(name, descent.weights(rows, labels(rows, yes)), Sigmoid.PLAIN, 0.5, COARSE);
  }

  private double[] labels(int[] rows, Predicate<Example> yes) {
    double[] labels = new double[examples.size()];
    for (int row : rows) {
      labels[row] = yes.test(examples.get(row)) ? 1 : -1;
    }
    return labels;
  }

  private Head head(String name, double[] weights, Sigmoid sigmoid, double threshold, byte most) {
    double[] ofFeatures = Arrays.copyOf(weights, features.size());
    return Head.of(name, ofFeatures, weights[features.size()], sigmoid, threshold, most);
  }
}
