package vn.langnghe.bot.show;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import vn.langnghe.bot.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.evaluation.Rewriting;
import vn.langnghe.knowledge.evaluation.TriageFigures;
import vn.langnghe.knowledge.evaluation.TriageReport;
import vn.langnghe.knowledge.evaluation.TriageSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.signals.ManySignals;
import vn.langnghe.knowledge.signals.Signals;

/// Triage: how well messages are rated, how fast, and how much the classifier takes.
final class TriageShow implements Show.Showing {
  /// Public comments, one a line; fetched for the measurement, never committed.
  private static final Path COMMENTS =
      Path.of(
          System.getProperty("comments", Starter.ROOT.resolve("target/comments.txt").toString()));

  @Override
  public Figures measure() throws Exception {
    Figures figures = new Figures();
    Signals signals = Starter.knowledge().signals();
    Path development = Starter.ROOT.resolveSibling("shared/eval/triage-dev.jsonl");
    Path set =
        Files.exists(development)
            ? development
            : Starter.ROOT.resolve("knowledge/content/evaluation/triage.jsonl");
    TriageSet lines = TriageSet.read(set, new Problems());
    Map<String, Double> rated = TriageFigures.of(TriageReport.of(lines, signals::assess));
    rated.forEach(figures::put);
    figures.put("metamorphic_worst_drop_points", Rewriting.worstDrop(lines, signals::assess));
    falseRoutes(signals, figures);
    training(figures);
    speed(figures);
    return figures;
  }

  private static void falseRoutes(Signals signals, Figures figures) throws IOException {
    if (!Files.exists(COMMENTS)) {
      figures.missing("viewed_false_routes_per_1000");
      return;
    }
    try (Stream<String> comments = Files.lines(COMMENTS)) {
      double[] routed =
          comments
              .filter(comment -> !comment.isBlank())
              .mapToDouble(one -> signals.assess(one).level().compareTo(Level.CONCERN) >= 0 ? 1 : 0)
              .toArray();
      double sum = 0;
      for (double one : routed) {
        sum += one;
      }
      figures.put("viewed_false_routes_per_1000", 1000 * sum / Math.max(1, routed.length));
    }
  }

  private static void training(Figures figures) throws IOException {
    Path folder = Starter.ROOT.resolve("knowledge/target/classes/vn/langnghe/knowledge/learned");
    figures.put("model_mb", Files.size(folder.resolve("triage.model")) / 1e6);
    Properties told = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("triage.model.told"))) {
      told.load(reader);
    }
    for (String key : new String[] {"train_s", "training_examples"}) {
      figures.put(key, Double.parseDouble(told.getProperty(key)));
    }
  }

  private static void speed(Figures figures) throws Exception {
    Benchmarks many = Benchmarks.run("ManyTriageBenchmark");
    for (int count : new int[] {2000, 10000}) {
      double micros = many.percentile("manyTriage=" + count, 99);
      figures.put("p99_ms_" + count + "_signals", micros / 1000);
    }
    figures.put(
        "ratio_bare_monitor", many.mean("manyTriage=2000") / many.mean("manyBareMonitor=2000"));
    figures.put("heap_mb_10000_signals", ManySignals.heapMegabytes(10_000));
  }
}
