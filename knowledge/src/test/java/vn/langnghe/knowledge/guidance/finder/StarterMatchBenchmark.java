package vn.langnghe.knowledge.guidance.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// Finding a card beside a bare Lucene search of the same fields with the question already read:
/// among the starter's cards, and among 10,000 invented entries beside them.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class StarterMatchBenchmark {
  /// Invented entries beside the starter's cards.
  @Param({"0", "10000"})
  public int invented;

  private Finder finder;
  private Reader reader;
  private List<String> questions;
  private List<Query> queries;
  private int next;

  /// Builds the finder.
  @Setup
  public void load() {
    Path content = Starter.ROOT.resolve("knowledge/content");
    reader = Reader.of(TextRules.load(content, content, new Problems()));
    try (Knowledge knowledge = Starter.knowledge()) {
      List<Lesson> lessons = new ArrayList<>(Lessons.starter(knowledge));
      lessons.addAll(Lessons.invented(invented, lessons));
      finder = Finder.of(lessons, reader);
      questions =
          knowledge.guidance(Language.VI).cards().stream()
              .flatMap(card -> card.questions().stream())
              .toList();
    }
    queries = questions.stream().map(this::query).toList();
  }

  /// Closes the index.
  @TearDown
  public void close() {
    finder.close();
  }

  /// Reading, evidence, search, probability.
  @Benchmark
  public Match match() {
    next = (next + 1) % questions.size();
    return finder.find(reader.read(questions.get(next)));
  }

  /// The search alone.
  @Benchmark
  public int bareSearch() throws IOException {
    next = (next + 1) % questions.size();
    return finder
        .index()
        .searcher()
        .search(queries.get(next), CardIndex.CANDIDATES)
        .scoreDocs
        .length;
  }

  private Query query(String question) {
    try {
      return finder.index().ask(Terms.of(reader.read(question))).query();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
