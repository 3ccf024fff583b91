package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
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
import vn.langnghe.knowledge.text.Reading;

/// Triage of a message with thousands of signals, beside a bare Lucene Monitor that holds the same
/// queries and is given the words already read.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class ManyTriageBenchmark {
  /// Number of signals.
  @Param({"2000", "10000"})
  public int signalCount;

  private Signals signals;
  private BareMonitor bare;
  private List<String> messages;
  private List<Reading> readings;
  private int next;

  /// Makes the signals.
  @Setup
  public void load() throws IOException {
    ManySignals many = new ManySignals();
    signals = many.of(signalCount);
    bare = new BareMonitor(signals.everyRule(), signals.reader());
    messages = many.messages();
    readings = messages.stream().map(signals.reader()::read).toList();
  }

  /// Ends the threads of the rules, which the benchmark would wait for.
  @TearDown
  public void close() throws IOException {
    bare.close();
    signals.close();
  }

  /// Reading, rules, contexts, classifier.
  @Benchmark
  public Finding manyTriage() {
    next = (next + 1) % messages.size();
    return signals.assess(messages.get(next));
  }

  /// The rules alone.
  @Benchmark
  public MatchingQueries<QueryMatch> manyBareMonitor() throws IOException {
    next = (next + 1) % messages.size();
    return bare.match(readings.get(next));
  }
}
