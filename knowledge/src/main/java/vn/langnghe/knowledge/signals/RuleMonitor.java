package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.Query;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.ReadingTokens;
import vn.langnghe.knowledge.text.Token;

/// All rules as stored queries: a message is the document, what matches are the rules found in it.
/// Every way to say a phrase is a query of its own, so that few are looked for. Thread-safe; owns a
/// thread that purges its cache until it is closed.
final class RuleMonitor implements AutoCloseable {
  private static final String WAY = "#";

  private final Monitor monitor;
  private final WordClasses classes;
  private final Optional<Choice> choice;
  private final int queries;

  /// What was found in one window of a message.
  ///
  /// @param spans where each rule was found, by rule id
  /// @param faults ids of rules that threw
  record Found(Map<String, List<Rule.Span>> spans, Collection<String> faults) {
    /// Both, of different rules.
    Found and(Found other) {
      if (other.spans.isEmpty() && other.faults.isEmpty()) {
        return this;
      }
      Map<String, List<Rule.Span>> allSpans = new HashMap<>(spans);
      allSpans.putAll(other.spans);
      List<String> allFaults = new ArrayList<>(faults);
      allFaults.addAll(other.faults);
      return new Found(allSpans, allFaults);
    }
  }

  /// How it is told what may stand in a message.
  private record Choice(Candidates candidates, TwoLooks looks, BitSet all) {}

  private RuleMonitor(Monitor monitor, WordClasses classes, Optional<Choice> choice, int queries) {
    this.monitor = monitor;
    this.classes = classes;
    this.choice = choice;
    this.queries = queries;
  }

  /// Compiles rules for service: what may match is told from the words of a message, by those that
  /// are rare among the rules' own examples.
  static RuleMonitor of(Collection<? extends Rule> rules, Reader reader) {
    WordClasses classes = new WordClasses(reader);
    Compiled compiled = compile(rules, classes);
    int[] counts = classes.counts(examples(rules));
    BitSet all = new BitSet();
    all.set(0, compiled.needs().size());
    Choice choice =
        new Choice(
            new Candidates(compiled.needs(), number -> counts[number]),
            new TwoLooks(rules, compiled.queries()),
            all);
    return of(compiled.queries(), classes, new ChosenPhrases(), Optional.of(choice));
  }

  /// Compiles rules to be applied one and all, whatever stands in a message.
  static RuleMonitor applyingAll(Collection<? extends Rule> rules, Reader reader) {
    WordClasses classes = new WordClasses(reader);
    return applyingAll(compile(rules, classes).queries(), classes);
  }

  /// Rules as queries.
  ///
  /// @param queries every way to say a rule, by its id
  /// @param needs what a message must hold for each of them, in the same order
  record Compiled(Map<String, List<StoredPhrase>> queries, List<Need> needs) {}

  static Compiled compile(Collection<? extends Rule> rules, WordClasses classes) {
    PhraseQueries compiler = new PhraseQueries(classes);
    Map<String, List<StoredPhrase>> queries = new LinkedHashMap<>();
    List<Need> needs = new ArrayList<>();
    for (Rule rule : rules) {
      Map<StoredPhrase, Need> ways = new LinkedHashMap<>();
      rule.phrases().forEach(way -> ways.putIfAbsent(compiler.query(way), compiler.need(way)));
      queries.put(rule.id(), List.copyOf(ways.keySet()));
      needs.addAll(ways.values());
    }
    classes.settle();
    return new Compiled(queries, needs);
  }

  /// Every fourth of them: enough to tell which words are rare, in a quarter of the time.
  private static List<String> examples(Collection<? extends Rule> rules) {
    List<String> all =
        rules.stream()
            .flatMap(
                rule -> Stream.concat(rule.examples().stream(), rule.counterexamples().stream()))
            .map(Scalar::text)
            .toList();
    return IntStream.range(0, all.size()).filter(i -> i % 4 == 0).mapToObj(all::get).toList();
  }

  static RuleMonitor applyingAll(
      Map<String, ? extends List<? extends Query>> queries, WordClasses classes) {
    return of(queries, classes, Presearcher.NO_FILTERING, Optional.empty());
  }

  private static RuleMonitor of(
      Map<String, ? extends List<? extends Query>> queries,
      WordClasses classes,
      Presearcher presearcher,
      Optional<Choice> choice) {
    List<MonitorQuery> stored = new ArrayList<>();
    queries.forEach((id, ways) -> {
      for (Query way : ways) {
        int number = stored.size();
        stored.add(new MonitorQuery(id + WAY + number, way, null, ChosenPhrases.metadata(number)));
      }
    });
    try {
      MonitorConfiguration configuration = new QuickLookup();
      configuration.setQueryUpdateBufferSize(Math.max(5000, stored.size() + 1));
      Monitor monitor = new Monitor(new KeywordAnalyzer(), presearcher, configuration);
      monitor.register(stored);
      return new RuleMonitor(monitor, classes, choice, stored.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Number of stored queries.
  int queries() {
    return queries;
  }

  /// Finds rules in a window of words; spans count from the window's first word.
  Found find(List<Token> window) {
    Places places = classes.places(window);
    return choice
        .map(chosen -> look(window, places, chosen.candidates().of(places, chosen.all())))
        .orElseGet(() -> matching(document(window, places, places.sets())));
  }

  /// Finds the signals, and of the contexts at least those that change a signal which was found.
  Found findJudged(List<Token> window) {
    if (choice.isEmpty()) {
      return find(window);
    }
    Choice chosen = choice.get();
    Places places = classes.places(window);
    Found signals = look(window, places, chosen.candidates().of(places, chosen.looks().first()));
    if (signals.spans().isEmpty()) {
      return signals;
    }
    BitSet asked = chosen.looks().second(signals.spans().keySet());
    return signals.and(look(window, places, chosen.candidates().of(places, asked)));
  }

  private Found look(List<Token> window, Places places, Candidates.Chosen chosen) {
    if (chosen.phrases().isEmpty()) {
      return new Found(Map.of(), List.of());
    }
    Document message = document(window, places, chosen.wanted());
    ChosenPhrases.note(chosen.phrases(), message);
    return matching(message);
  }

  private Found matching(Document message) {
    try {
      MatchingQueries<SpanMatch> matching = monitor.match(message, SpanMatch.MATCHER);
      Map<String, List<Rule.Span>> spans = new HashMap<>();
      for (SpanMatch match : matching.getMatches()) {
        spans
            .computeIfAbsent(rule(match.getQueryId()), id -> new ArrayList<>())
            .addAll(match.spans());
      }
      spans.values().forEach(list -> list.sort(Rule.Span.IN_ORDER)); // Lucene's order is chance
      return new Found(
          spans, matching.getErrors().keySet().stream().map(RuleMonitor::rule).distinct().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Document document(List<Token> window, Places places, BitSet wanted) {
    Document message = new Document();
    List<List<String>> names = classes.names(window, places, wanted);
    message.add(new TextField(PhraseQueries.FIELD, new ReadingTokens(window, names::get)));
    return message;
  }

  private static String rule(String queryId) {
    return queryId.substring(0, queryId.lastIndexOf(WAY));
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
