package vn.langnghe.bot.editing.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.TriageReport;

/// What would be otherwise, message by message.
final class Differences {
  private static final int MOST = 500;

  private Differences() {}

  static List<Report.Rated> rated(TriageReport now, TriageReport next) {
    List<Report.Rated> rated = new ArrayList<>();
    for (int i = 0; i < next.rated().size() && rated.size() < MOST; i++) {
      TriageReport.Rated one = next.rated().get(i);
      Level before = now.rated().get(i).finding().level();
      if (before != one.finding().level()) {
        rated.add(
            new Report.Rated(
                one.line().id(),
                one.line().text(),
                one.line().level().number(),
                before.number(),
                one.finding().level().number()));
      }
    }
    return rated;
  }

  static List<Report.Answered> answered(GuidanceReport now, GuidanceReport next) {
    List<Report.Answered> answered = new ArrayList<>();
    for (int i = 0; i < next.asked().size() && answered.size() < MOST; i++) {
      GuidanceReport.Asked one = next.asked().get(i);
      String before = first(now.asked().get(i));
      if (!before.equals(first(one))) {
        answered.add(
            new Report.Answered(
                one.line().id(),
                one.line().text(),
                one.line().slug().orElse("-"),
                before,
                first(one)));
      }
    }
    return answered;
  }

  private static String first(GuidanceReport.Asked asked) {
    return switch (asked.match().confidence()) {
      case FAR -> "-";
      case SURE, UNSURE ->
          Optional.of(asked.match().hits())
              .filter(hits -> !hits.isEmpty())
              .map(hits -> hits.getFirst().slug())
              .orElse("-");
    };
  }
}
