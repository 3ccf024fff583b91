package vn.langnghe.bot.show;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.langnghe.bot.Starter;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.Loaded;
import vn.langnghe.knowledge.evaluation.GuidanceFigures;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.GuidanceSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.guidance.finder.Lesson;
import vn.langnghe.knowledge.guidance.finder.Lessons;
import vn.langnghe.knowledge.guidance.finder.ManyEntries;
import vn.langnghe.knowledge.guidance.finder.PlainSearch;
import vn.langnghe.knowledge.text.Language;

/// Guidance: how well cards are found, beside Lucene as it comes; how fast among many entries.
final class GuidanceShow implements Show.Showing {
  private static final int MANY = 10_000;

  @Override
  public Figures measure() throws Exception {
    Figures figures = new Figures();
    quality(figures);
    speed(figures);
    return figures;
  }

  private static void quality(Figures figures) {
    Path development = Starter.ROOT.resolveSibling("shared/eval/guidance-dev.jsonl");
    GuidanceSet set =
        GuidanceSet.read(
            Files.exists(development)
                ? development
                : Starter.ROOT.resolve("knowledge/content/evaluation/guidance.jsonl"),
            new Problems());
    Function<String, Match> find = Starter.knowledge().guidance(Language.VI)::match;
    GuidanceReport report = report(set, find);
    Map<String, Double> found = GuidanceFigures.of(report);
    found.forEach(figures::put);
    double stripped = report(set.withoutMarks(), find).hit(1).value();
    figures.put("stripped_drop_points", 100 * (report.hit(1).value() - stripped));
    List<Lesson> lessons = Lessons.starter(Starter.knowledge());
    figures.put(
        "baseline_standard_hit1", report(set, PlainSearch.standard(lessons)::match).hit(1).value());
    figures.put(
        "baseline_icu_hit1", report(set, PlainSearch.folding(lessons)::match).hit(1).value());
  }

  private static GuidanceReport report(GuidanceSet set, Function<String, Match> find) {
    return GuidanceReport.of(set, find, Starter.knowledge().guidance(Language.VI).slugs());
  }

  private static void speed(Figures figures) throws Exception {
    figures.put("publish_to_live_ms", publishMillis());
    ManyEntries many = ManyEntries.measure(MANY, Starter.knowledge());
    figures.put("build_s_10000", many.seconds());
    figures.put("heap_mb_10000", many.megabytes());
    Benchmarks bare = Benchmarks.run("StarterMatchBenchmark");
    figures.put("p99_ms_10000_entries", bare.percentile("match=" + MANY, 99) / 1000);
    figures.put("ratio_bare_search", bare.mean("match=" + MANY) / bare.mean("bareSearch=" + MANY));
  }

  /// From changed files to a snapshot that answers, in a service that has run for a while; the best
  /// of five.
  private static double publishMillis() {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      Loaded loaded =
          new KnowledgeLoader(
                  Starter.ROOT.resolve("knowledge/content"),
                  Starter.ROOT.resolve("config"),
                  Starter.texts())
              .load();
      if (loaded instanceof Loaded.Ready(Knowledge knowledge)) {
        knowledge.guidance(Language.VI).match("mất ngủ");
        best = Math.min(best, (System.nanoTime() - begun) / 1e6);
        knowledge.close();
      }
    }
    return best;
  }
}
