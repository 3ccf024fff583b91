package vn.langnghe.knowledge.guidance.finder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.langnghe.knowledge.guidance.Match;

/// How the cards stand to one question, and how sure that is. The last place is held by the
/// questions that no card answers.
///
/// @param evidence what terms speak for each card
/// @param nearest nearness of the nearest way of asking, 0 to 1
/// @param joint both together, each against its spread over all cards
@SuppressWarnings("ArrayRecordComponent")
record Standing(double[] evidence, double[] nearest, double[] joint) {
  /// The nearest way of asking against evidence.
  private static final double NEAREST = 0.5;

  /// Least probabilities; figures in `docs/decisions.md`.
  private static final double SURE = 0.5;

  private static final double UNSURE = 0.15;

  /// Weights of what [#seen] tells; learned by logistic regression from example questions that the
  /// finder had not seen (five folds), and from questions that no card answers.
  private static final double[] LEARNED = {-3.64, 0.062, 0.378, 0.22, 0.104};

  /// A lead beyond this makes nothing surer.
  private static final double MOST_LEAD = 3;

  static Standing of(double[] evidence, double[] nearest) {
    double[] joint = spread(evidence);
    double[] second = spread(nearest);
    for (int i = 0; i < joint.length; i++) {
      joint[i] += NEAREST * second[i];
    }
    return new Standing(evidence, nearest, joint);
  }

  private static double[] spread(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
    double deviation = Math.max(1e-9, Math.sqrt(variance));
    return Arrays.stream(values).map(value -> (value - mean) / deviation).toArray();
  }

  Match match(String[] slugs, int most) {
    List<Match.Hit> hits =
        ranked(most).stream()
            .map(card -> new Match.Hit(slugs[card], probability(card)))
            .sorted(
                Comparator.comparingDouble(Match.Hit::score)
                    .reversed()
                    .thenComparing(Match.Hit::slug))
            .toList();
    double best = hits.isEmpty() ? 0 : hits.getFirst().score();
    Match.Confidence confidence =
        best >= SURE
            ? Match.Confidence.SURE
            : best >= UNSURE ? Match.Confidence.UNSURE : Match.Confidence.FAR;
    return new Match(confidence, hits);
  }

  /// The cards that terms speak for, best first.
  List<Integer> ranked(int most) {
    return IntStream.range(0, joint.length - 1)
        .filter(card -> evidence[card] > 0 || nearest[card] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer card) -> joint[card]).reversed())
        .limit(most)
        .toList();
  }

  /// Probability that the card answers the question.
  double probability(int card) {
    double[] seen = seen(card);
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      sum += seen[i] * LEARNED[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// What the probability is made of.
  double[] seen(int card) {
    int last = joint.length - 1;
    double other = joint[last];
    for (int i = 0; i < last; i++) {
      other = i == card ? other : Math.max(other, joint[i]);
    }
    return new double[] {
      1,
      joint[card],
      Math.clamp(joint[card] - other, -MOST_LEAD, MOST_LEAD),
      evidence[card],
      evidence[card] - evidence[last]
    };
  }
}
