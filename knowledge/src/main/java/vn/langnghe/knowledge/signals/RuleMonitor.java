package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final int queries;

  /// What was found in one window of a message.
  ///
  /// @param spans where each rule was found, by rule id
  /// @param faults ids of rules that threw
  record Found(Map<String, List<Rule.Span>> spans, Collection<String> faults) {}

  private RuleMonitor(Monitor monitor, WordClasses classes, int queries) {
    this.monitor = monitor;
    this.classes = classes;
    this.queries = queries;
  }

  /// Compiles rules for service: candidates are chosen by the word of a phrase that is rarest among
  /// the rules' own examples.
  static RuleMonitor of(Collection<? extends Rule> rules, Reader reader) {
    WordClasses classes = new WordClasses(reader);
    Map<String, List<Query>> queries = compile(rules, classes);
    Map<String, Integer> counts = classes.counts(examples(rules));
    TermWeightor rarest = term -> 1.0 / (1 + counts.getOrDefault(term.text(), 0));
    return of(queries, classes, new RarestWord(rarest));
  }

  /// Compiles rules.
  ///
  /// @param presearcher chooses the candidates; it must never change what matches
  static RuleMonitor of(Collection<? extends Rule> rules, Reader reader, Presearcher presearcher) {
    WordClasses classes = new WordClasses(reader);
    return of(compile(rules, classes), classes, presearcher);
  }

  private static Map<String, List<Query>> compile(
      Collection<? extends Rule> rules, WordClasses classes) {
    PhraseQueries compiler = new PhraseQueries(classes);
    Map<String, List<Query>> queries = new HashMap<>();
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

  static RuleMonitor of(
      Map<String, List<Query>> queries, WordClasses classes, Presearcher presearcher) {
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
      return new RuleMonitor(monitor, classes, stored.size());
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
      BitSet present = new BitSet(); // filled while the message is analysed, before it is matched
      MatchingQueries<SpanMatch> matching =
          monitor.match(document(window, present), SpanMatch.matcher(present));
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

  /// A message as the stored queries see it.
  Document document(List<Token> window) {
    return document(window, new BitSet());
  }

  private Document document(List<Token> window, BitSet present) {
    Document message = new Document();
    ReadingTokens words =
        new ReadingTokens(
            window,
            token -> {
              Set<String> names = classes.of(token);
              WordClasses.mark(names, present);
              return names;
            });
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
