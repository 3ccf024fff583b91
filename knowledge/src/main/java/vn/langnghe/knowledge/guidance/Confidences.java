package vn.langnghe.knowledge.guidance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.langnghe.knowledge.text.Reader;

/// Turns relevance, which has no upper end, into a score from 0 to 1, and says whether the best hit
/// may be given as the answer. The score is the geometric mean of two shares: of the question's
/// weight that the card knows, and of the relevance that a perfect question would have.
final class Confidences {
  /// Thresholds set on the development questions; figures in `docs/decisions.md`.
  private static final double SURE = 0.48;

  private static final double UNSURE = 0.36;

  /// A question that nearly repeats an example needs less of a lead.
  private static final double PLAIN = 0.9;

  private static final double PLAIN_LEAD = 1.15;
  private static final double LEAD = 1.3;

  /// Real questions share few words with any example; this spreads their scores over 0 to 1.
  private static final double SPREAD = 2.2;

  private final Map<String, Set<String>> known = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double unknownWeight;

  Confidences(List<Card> cards, Reader reader) {
    Map<String, Integer> counts = new HashMap<>();
    int texts = 0;
    for (Card card : cards) {
      Set<String> words =
          new HashSet<>(Terms.of(reader.read(card.title() + " " + card.answer())).all());
      for (String question : card.questions()) {
        Set<String> asked = Terms.of(reader.read(question)).all();
        asked.forEach(word -> counts.merge(word, 1, Integer::sum));
        words.addAll(asked);
        texts++;
      }
      known.put(card.slug(), words);
    }
    int all = texts;
    counts.forEach(
        (word, count) -> weights.put(word, Math.log(1 + (all - count + 0.5) / (count + 0.5))));
    unknownWeight = Math.log(1 + (all + 0.5) / 0.5);
  }

  /// Hits with scores from 0 to 1, best first.
  List<Match.Hit> scored(Terms question, Map<String, Double> relevance) {
    double whole = question.all().stream().mapToDouble(this::weight).sum();
    return relevance.entrySet().stream()
        .map(entry ->
            new Match.Hit(entry.getKey(), score(question, entry.getKey(), entry.getValue(), whole)))
        .sorted(
            Comparator.comparingDouble(Match.Hit::score).reversed().thenComparing(Match.Hit::slug))
        .toList();
  }

  /// How sure the first hit is.
  static Match.Confidence of(List<Match.Hit> hits) {
    double best = hits.isEmpty() ? 0 : hits.getFirst().score();
    double second = hits.size() < 2 ? 0 : hits.get(1).score();
    if ((best >= SURE && best >= LEAD * second) || (best >= PLAIN && best >= PLAIN_LEAD * second)) {
      return Match.Confidence.SURE;
    }
    return best >= UNSURE ? Match.Confidence.UNSURE : Match.Confidence.FAR;
  }

  private double score(Terms question, String slug, double relevance, double whole) {
    Set<String> words = known.getOrDefault(slug, Set.of());
    double covered =
        question.all().stream().filter(words::contains).mapToDouble(this::weight).sum();
    double share = whole == 0 ? 0 : covered / whole;
    double perfect = whole == 0 ? 0 : Math.min(1, relevance / (1.2 * whole));
    return Math.min(1, SPREAD * Math.sqrt(share * perfect));
  }

  private double weight(String word) {
    return weights.getOrDefault(word, unknownWeight);
  }
}
