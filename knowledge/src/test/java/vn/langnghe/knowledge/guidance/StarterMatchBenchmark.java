package vn.langnghe.knowledge.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.text.Language;

/// Finding a card beside a bare Lucene search of the same fields with the question already read.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class StarterMatchBenchmark {
  private Guidance guidance;
  private List<String> questions;
  private List<Query> queries;
  private int next;

  /// Loads the starter cards.
  @Setup
  public void load() {
    guidance = Starter.knowledge().guidance(Language.VI);
    questions = guidance.cards().stream().flatMap(card -> card.questions().stream()).toList();
    queries = questions.stream().map(this::query).toList();
  }

  /// Ends the threads of the rules, which the benchmark would wait for.
  @TearDown
  public void close() {
    Starter.knowledge().close();
  }

  /// Reading, search, confidence.
  @Benchmark
  public Match match() {
    next = (next + 1) % questions.size();
    return guidance.match(questions.get(next));
  }

  /// The search alone.
  @Benchmark
  public int bareSearch() throws IOException {
    next = (next + 1) % questions.size();
    TopDocs found =
        guidance.finder().index().searcher().search(queries.get(next), CardIndex.CANDIDATES);
    return found.scoreDocs.length;
  }

  private Query query(String question) {
    try {
      return guidance.finder().index().ask(guidance.terms(question)).query();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
