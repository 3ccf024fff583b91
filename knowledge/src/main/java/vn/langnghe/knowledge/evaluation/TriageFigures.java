package vn.langnghe.knowledge.evaluation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// A triage report as named figures, flat, for people and for programs. Shares from 0 to 1, each
/// with the ends of its 95 % interval (Wilson) as `…_low` and `…_high`.
public final class TriageFigures {
  private static final int LEVELS = 5;

  private TriageFigures() {}

  /// The figures in the order they are told.
  public static Map<String, Double> of(TriageReport report) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("messages", (double) report.rated().size());
    share("sensitivity_route", report.sensitivity(Level.CONCERN), figures);
    share("sensitivity_page", report.sensitivity(Level.HIGH), figures);
    share("sensitivity_imminent", report.sensitivity(Level.IMMINENT), figures);
    share("specificity", report.specificity(), figures);
    figures.put("dangerous_misses", (double) report.dangerousMisses().size());
    figures.put("ppv_at_1_percent", predictiveValue(report, 0.01));
    figures.put("ppv_at_5_percent", predictiveValue(report, 0.05));
    share("main_topic", report.mainTopic(), figures);
    share("subject", report.subject(), figures);
    figures.put("quadratic_kappa", kappa(report));
    figures.put("worst_topic", worst(report.byTopic()));
    figures.put("worst_register", worst(report.byRegister()));
    for (Topic topic : Topic.values()) {
      Share share = report.byTopic().get(topic);
      if (share != null) {
        figures.put("topic_" + topic.label(), share.value());
      }
    }
    report.byRegister().forEach((name, share) -> figures.put("register_" + name, share.value()));
    return figures;
  }

  static void share(String name, Share share, Map<String, Double> figures) {
    figures.put(name, share.value());
    figures.put(name + "_low", share.lower());
    figures.put(name + "_high", share.upper());
  }

  /// Of the messages routed, the share that should be, were so many of all messages dangerous and
  /// the rest harmless (level 0).
  ///
  /// @param prevalence share of dangerous messages, from 0 to 1
  static double predictiveValue(TriageReport report, double prevalence) {
    double right = report.sensitivity(Level.CONCERN).value() * prevalence;
    double wrong = (1 - report.specificity().value()) * (1 - prevalence);
    return right + wrong == 0 ? 1 : right / (right + wrong);
  }

  /// Agreement of the levels beyond chance, a miss by two levels weighing four times one by one
  /// (Cohen 1968); 1 is perfect, 0 is chance.
  static double kappa(TriageReport report) {
    double[][] counts = new double[LEVELS][LEVELS];
    double[] gold = new double[LEVELS];
    double[] rated = new double[LEVELS];
    for (TriageReport.Rated one : report.rated()) {
      int is = one.line().level().number();
      int said = one.finding().level().number();
      counts[is][said]++;
      gold[is]++;
      rated[said]++;
    }
    double observed = 0;
    double expected = 0;
    int all = Math.max(1, report.rated().size());
    for (int i = 0; i < LEVELS; i++) {
      for (int j = 0; j < LEVELS; j++) {
        int apart = (i - j) * (i - j);
        observed += apart * counts[i][j];
        expected += apart * gold[i] * rated[j] / all;
      }
    }
    return expected == 0 ? 1 : 1 - observed / expected;
  }

  private static double worst(Map<?, Share> shares) {
    return shares.values().stream()
        .filter(share -> share.whole() > 0)
        .min(Comparator.comparingDouble(Share::value))
        .map(Share::value)
        .orElse(1.0);
  }
}
