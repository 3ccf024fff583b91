package vn.langnghe.knowledge.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.guidance.Match.Confidence;

/// How well cards are found for questions. Immutable.
///
/// @param asked every line with what was found for it
/// @param slugs the cards that exist; a line about another card counts as out of scope
public record GuidanceReport(List<Asked> asked, Set<String> slugs) {
  public GuidanceReport {
    asked = List.copyOf(asked);
    slugs = Set.copyOf(slugs);
  }

  /// A labelled question and what was found for it.
  public record Asked(GuidanceLine line, Match match) {
    /// Place of the right card among the hits, counted from 1; 0 when it is not among them.
    public int rank() {
      return line.slug().stream()
          .mapToInt(slug -> match.hits().stream().map(Match.Hit::slug).toList().indexOf(slug) + 1)
          .findFirst()
          .orElse(0);
    }

    /// True when the first hit would be given as the answer.
    public boolean isAnswered() {
      return match.confidence() == Confidence.SURE;
    }
  }

  /// Asks every question.
  ///
  /// @param find what is measured, such as `guidance::match`
  /// @param slugs the cards that exist
  public static GuidanceReport of(
      GuidanceSet set, Function<String, Match> find, Set<String> slugs) {
    return new GuidanceReport(
        set.lines().stream().map(line -> new Asked(line, find.apply(line.text()))).toList(), slugs);
  }

  /// Of the questions that a card answers, those with the card among the first hits.
  public Share hit(int first) {
    return share(this::inScope, one -> one.rank() > 0 && one.rank() <= first);
  }

  /// Mean of 1 / place of the right card, 0 where it was not found.
  public double meanReciprocalRank() {
    return asked.stream()
        .filter(this::inScope)
        .mapToDouble(one -> one.rank() == 0 ? 0 : 1.0 / one.rank())
        .average()
        .orElse(1);
  }

  /// Of the questions that no card answers, those that were given no answer.
  public Share declined() {
    return share(one -> !inScope(one), one -> !one.isAnswered());
  }

  /// Of the questions answered with a card, those answered with one that does not fit.
  public Share wronglyAnswered() {
    return share(Asked::isAnswered, one -> !fits(one));
  }

  /// The first hit's share for each way of typing.
  public Map<String, Share> byRegister() {
    Map<String, Share> shares = new TreeMap<>();
    for (Asked one : asked) {
      if (inScope(one)) {
        shares.computeIfAbsent(one.line().register(), this::hitIn);
      }
    }
    return shares;
  }

  private Share hitIn(String register) {
    return share(
        one -> inScope(one) && one.line().register().equals(register), one -> one.rank() == 1);
  }

  /// True when the right card comes first, or no answer is given where no card answers.
  public boolean isRight(Asked one) {
    return inScope(one) ? one.rank() == 1 : !one.isAnswered();
  }

  /// Questions whose card is not first, and questions answered that no card answers.
  public List<Asked> errors() {
    return asked.stream().filter(one -> !isRight(one)).toList();
  }

  /// Questions whose card is not among the first three hits.
  public List<Asked> missed() {
    return asked.stream()
        .filter(one -> inScope(one) && (one.rank() == 0 || one.rank() > 3))
        .toList();
  }

  private boolean inScope(Asked one) {
    return one.line().slug().filter(slugs::contains).isPresent();
  }

  private static boolean fits(Asked one) {
    return one.rank() == 1
        || one.match().hits().stream()
            .limit(1)
            .anyMatch(hit -> one.line().also().contains(hit.slug()));
  }

  private Share share(Predicate<Asked> which, Predicate<Asked> did) {
    List<Asked> all = asked.stream().filter(which).toList();
    return new Share((int) all.stream().filter(did).count(), all.size());
  }
}
