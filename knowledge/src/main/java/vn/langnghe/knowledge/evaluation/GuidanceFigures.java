package vn.langnghe.knowledge.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

/// A guidance report as named figures, flat. Shares from 0 to 1, each with the ends of its 95 %
/// interval (Wilson) as `…_low` and `…_high`.
public final class GuidanceFigures {
  private GuidanceFigures() {}

  /// The figures in the order they are told.
  public static Map<String, Double> of(GuidanceReport report) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("questions", (double) report.asked().size());
    TriageFigures.share("hit1", report.hit(1), figures);
    TriageFigures.share("hit3", report.hit(3), figures);
    figures.put("mrr", report.meanReciprocalRank());
    TriageFigures.share("declined", report.declined(), figures);
    TriageFigures.share("wrong_as_sure", report.wronglyAnswered(), figures);
    return figures;
  }
}
