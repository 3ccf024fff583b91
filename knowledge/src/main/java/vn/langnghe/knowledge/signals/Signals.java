package vn.langnghe.knowledge.signals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.learned.SecondOpinion;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// The distress signals of one revision. Immutable and thread-safe; close it when nobody uses it
/// any more.
public final class Signals implements AutoCloseable {
  /// A long message is read window by window, so that the time is linear in its length; a signal
  /// longer than the overlap of two windows may be missed where they meet.
  private static final int WINDOW = 600;

  private static final int OVERLAP = 60;

  private final Reader reader;
  private final RuleMonitor monitor;
  private final Map<String, Rule.Signal> signals;
  private final Judgement judgement;
  private final Optional<SecondOpinion> learned;
  private final AtomicInteger holders = new AtomicInteger(1);

  /// Rules without a second opinion.
  Signals(
      Reader reader,
      RuleMonitor monitor,
      Collection<Rule.Signal> signals,
      Collection<Rule.Context> contexts) {
    this(reader, monitor, signals, contexts, Optional.empty());
  }

  Signals(
      Reader reader,
      RuleMonitor monitor,
      Collection<Rule.Signal> signals,
      Collection<Rule.Context> contexts,
      Optional<SecondOpinion> learned) {
    this.reader = reader;
    this.learned = learned;
    this.monitor = monitor;
    this.signals = new LinkedHashMap<>();
    signals.forEach(signal -> this.signals.put(signal.id(), signal));
    this.judgement = new Judgement(this.signals.values(), contexts);
  }

  /// Reads and compiles the rules of `content/signals`, and runs their examples.
  ///
  /// @param root folder that problems are named relative to
  /// @return the signals; empty when a rule could not be read, each with a problem
  public static Optional<Signals> load(Path root, Path content, Reader reader, Problems problems) {
    Problems own = new Problems();
    RuleFiles files = RuleFiles.read(root, content, Sources.load(root, content, own), own);
    problems.addAll(own);
    if (!own.isEmpty()) {
      return Optional.empty();
    }
    List<Rule> rules = new ArrayList<>(files.signals());
    rules.addAll(files.contexts());
    RuleMonitor monitor = RuleMonitor.of(rules, reader);
    Optional<SecondOpinion> learned = learned(root, content, reader, problems);
    return Optional.of(new Signals(reader, monitor, files.signals(), files.contexts(), learned));
  }

  /// The classifier speaks for content that carries the messages it was trained on, and for no
  /// other.
  private static Optional<SecondOpinion> learned(
      Path root, Path content, Reader reader, Problems problems) {
    return Files.isDirectory(content.resolve("training"))
        ? SecondOpinion.builtIn(Meanings.load(root, content, reader, problems))
        : Optional.empty();
  }

  /// What the signals say about a message, by itself, with the learned second opinion heard. Any
  /// length, in time linear in it.
  public Finding assess(String typed) {
    Reading reading = reader.read(typed);
    Judgement.Ruling ruling = judgement.of(reading, findJudged(reading));
    return learned
        .map(model -> ruling.finding().raisedBy(model.judge(reading.without(ruling.denied()))))
        .orElse(ruling.finding());
  }

  /// What the rules alone say.
  Finding rulesAlone(String typed) {
    Reading reading = reader.read(typed);
    return judgement.of(reading, findJudged(reading)).finding();
  }

  /// Number of signals.
  public int size() {
    return signals.size();
  }

  /// Ids of the signals that are questions with a text of their own.
  public List<String> questions() {
    return signals.keySet().stream().filter(Occasion::isQuestion).toList();
  }

  /// Number of stored queries.
  public int queries() {
    return monitor.queries();
  }

  /// Ids of the signals and contexts whose words stand in a message, whatever they come to.
  public Set<String> found(String typed) {
    return Set.copyOf(find(reader.read(typed)).spans().keySet());
  }

  /// How a signal or a context is looked for, one query for each way to say it; none where there is
  /// no such rule.
  public List<String> compiled(String id) {
    WordClasses classes = new WordClasses(reader);
    PhraseQueries queries = new PhraseQueries(classes);
    return everyRule().stream()
        .filter(rule -> rule.id().equals(id))
        .flatMap(rule -> rule.phrases().stream())
        .map(phrase -> classes.spelled(queries.query(phrase).toString(PhraseQueries.FIELD)))
        .toList();
  }

  /// Runs every example and counterexample; a rule that fails one is a problem at its place.
  public void check(Problems problems) {
    new RuleCheck(this, judgement).run(problems);
  }

  /// What a judgement needs. In a long message a context may stand in another window than what it
  /// changes: there all is found.
  RuleMonitor.Found findJudged(Reading reading) {
    return reading.tokens().size() <= WINDOW ? monitor.findJudged(reading.tokens()) : find(reading);
  }

  RuleMonitor.Found find(Reading reading) {
    int words = reading.tokens().size();
    if (words <= WINDOW) {
      return monitor.find(reading.tokens());
    }
    Map<String, List<Rule.Span>> spans = new HashMap<>();
    Set<String> faults = new LinkedHashSet<>();
    for (int start = 0; start < words; start += WINDOW - OVERLAP) {
      int from = start;
      RuleMonitor.Found part =
          monitor.find(reading.tokens().subList(from, Math.min(words, from + WINDOW)));
      part.spans()
          .forEach((id, found) ->
              found.forEach(span ->
                  spans
                      .computeIfAbsent(id, key -> new ArrayList<>())
                      .add(new Rule.Span(from + span.first(), from + span.last()))));
      faults.addAll(part.faults());
    }
    return new RuleMonitor.Found(spans, faults);
  }

  Reader reader() {
    return reader;
  }

  /// Signals and contexts.
  List<Rule> everyRule() {
    List<Rule> every = new ArrayList<>(signals.values());
    every.addAll(judgement.contexts());
    return every;
  }

  Collection<Rule.Signal> rules() {
    return signals.values();
  }

  /// The same signals for one holder more, who closes them too. Only while they are open.
  public Signals shared() {
    holders.incrementAndGet();
    return this;
  }

  @Override
  public void close() {
    if (holders.decrementAndGet() == 0) {
      monitor.close();
    }
  }
}
