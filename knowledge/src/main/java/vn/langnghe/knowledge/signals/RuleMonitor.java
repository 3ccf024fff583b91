package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.Query;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.ReadingTokens;
import vn.langnghe.knowledge.text.Token;

/// All rules as stored queries: a message is the document, what matches are the rules found in it.
/// Every way to say a phrase is a query of its own, so that the presearcher can choose the rarest
/// word of each. Thread-safe; owns a thread that purges its cache until it is closed.
final class RuleMonitor implements AutoCloseable {
  private static final String WAY = "#";

  private final Monitor monitor;
  private final WordClasses classes;
  private final Candidates candidates;
  private final int queries;

  /// What was found in one window of a message.
  ///
  /// @param spans where each rule was found, by rule id
  /// @param faults ids of rules that threw
  record Found(Map<String, List<Rule.Span>> spans, Collection<String> faults) {}

  private RuleMonitor(Monitor monitor, WordClasses classes, Candidates candidates, int queries) {
    this.monitor = monitor;
    this.classes = classes;
    this.candidates = candidates;
    this.queries = queries;
  }

  /// Compiles rules for service: candidates are chosen by the word of a phrase that is rarest among
  /// the rules' own examples.
  static RuleMonitor of(Collection<? extends Rule> rules, Reader reader) {
    WordClasses classes = new WordClasses(reader);
    Map<String, List<StoredPhrase>> queries = compile(rules, classes);
    int[] counts = classes.counts(examples(rules));
    TermWeightor rarest = term -> 1.0 / (1 + counts[WordClasses.numberOf(term.text())]);
    List<Need> needs =
        queries.values().stream().flatMap(List::stream).map(StoredPhrase::need).toList();
    Candidates candidates = Candidates.of(needs, number -> counts[number]);
    return of(queries, classes, new RarestWord(rarest), candidates);
  }

  /// Compiles rules to be applied one and all, whatever stands in a message.
  static RuleMonitor applyingAll(Collection<? extends Rule> rules, Reader reader) {
    WordClasses classes = new WordClasses(reader);
    return applyingAll(compile(rules, classes), classes);
  }

  private static Map<String, List<StoredPhrase>> compile(
      Collection<? extends Rule> rules, WordClasses classes) {
    PhraseQueries compiler = new PhraseQueries(classes);
    Map<String, List<StoredPhrase>> queries = new HashMap<>();
    for (Rule rule : rules) {
      queries.put(rule.id(), rule.phrases().stream().map(compiler::query).distinct().toList());
    }
    return queries;
  }

  private static List<String> examples(Collection<? extends Rule> rules) {
    return rules.stream()
        .flatMap(rule -> Stream.concat(rule.examples().stream(), rule.counterexamples().stream()))
        .map(Scalar::text)
        .toList();
  }

  static RuleMonitor applyingAll(
      Map<String, ? extends List<? extends Query>> queries, WordClasses classes) {
    return of(queries, classes, Presearcher.NO_FILTERING, Candidates.ALL);
  }

  private static RuleMonitor of(
      Map<String, ? extends List<? extends Query>> queries,
      WordClasses classes,
      Presearcher presearcher,
      Candidates candidates) {
    List<MonitorQuery> stored = new ArrayList<>();
    queries.forEach((id, ways) -> {
      for (Query way : ways) {
        stored.add(new MonitorQuery(id + WAY + stored.size(), way));
      }
    });
    try {
      MonitorConfiguration configuration = new QuickLookup();
      configuration.setQueryUpdateBufferSize(Math.max(5000, stored.size() + 1));
      Monitor monitor = new Monitor(new KeywordAnalyzer(), presearcher, configuration);
      monitor.register(stored);
      return new RuleMonitor(monitor, classes, candidates, stored.size());
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
    try {
      BitSet present = present(window);
      MatchingQueries<SpanMatch> matching =
          monitor.match(document(window, candidates.wanted(present)), SpanMatch.matcher(present));
      Map<String, List<Rule.Span>> spans = new HashMap<>();
      for (SpanMatch match : matching.getMatches()) {
        spans
            .computeIfAbsent(rule(match.getQueryId()), id -> new ArrayList<>())
            .addAll(match.spans());
      }
      return new Found(
          spans, matching.getErrors().keySet().stream().map(RuleMonitor::rule).distinct().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A message as any stored query sees it.
  Document document(List<Token> window) {
    return document(window, present(window));
  }

  private BitSet present(List<Token> window) {
    BitSet present = new BitSet();
    window.forEach(token -> classes.mark(token, present));
    return present;
  }

  private Document document(List<Token> window, BitSet wanted) {
    Document message = new Document();
    ReadingTokens words = new ReadingTokens(window, token -> classes.of(token, wanted));
    message.add(new TextField(PhraseQueries.FIELD, words));
    return message;
  }

  private static String rule(String queryId) {
    return queryId.substring(0, queryId.lastIndexOf(WAY));
  }

  Monitor bare() {
    return monitor;
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
