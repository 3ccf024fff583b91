package vn.langnghe.bot.show;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.conversation.Conversation;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.conversation.Turn;
import vn.langnghe.bot.message.Content;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.text.Language;

/// One message through text, triage, match and turn, on one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class TurnBenchmark {
  private final Dialogue dialogue = new Dialogue(30);
  private final Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private Knowledge knowledge;
  private List<String> messages;
  private int next;

  /// Loads the starter knowledge.
  @Setup
  public void load() {
    knowledge = Starter.knowledge();
    messages =
        knowledge.guidance(Language.VI).cards().stream()
            .flatMap(card -> card.questions().stream())
            .toList();
  }

  /// Ends the threads of the rules, which the benchmark would wait for.
  @TearDown
  public void close() {
    knowledge.close();
  }

  /// The whole way of a message.
  @Benchmark
  public Turn turn() {
    next = (next + 1) % messages.size();
    return dialogue.turn(
        Conversation.fresh(Language.VI), new Content.Text(messages.get(next)), knowledge, now);
  }
}
