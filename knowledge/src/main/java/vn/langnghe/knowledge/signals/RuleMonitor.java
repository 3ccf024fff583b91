package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.IndexSearcher;
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

  /// A phrase with long word lists has more terms than Lucene's usual limit of 1,024.
  private static final int MOST_TERMS = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MOST_TERMS);
  }

  private final Monitor monitor;
  private final int queries;

  /// What was found in one window of a message.
  ///
  /// @param spans where each rule was found, by rule id
  /// @param faults ids of rules that threw
  record Found(Map<String, List<Rule.Span>> spans, Collection<String> faults) {}

  private RuleMonitor(Monitor monitor, int queries) {
    this.monitor = monitor;
    this.queries = queries;
  }

  /// Compiles rules.
  ///
  /// @param presearcher chooses the candidates; it must never change what matches
  static RuleMonitor of(Collection<? extends Rule> rules, Reader reader, Presearcher presearcher) {
    PhraseQueries compiler = new PhraseQueries(reader);
    Map<String, List<Query>> queries = new HashMap<>();
    for (Rule rule : rules) {
      queries.put(rule.id(), rule.phrases().stream().map(compiler::query).distinct().toList());
    }
    return ofQueries(queries, presearcher);
  }

  static RuleMonitor ofQueries(Map<String, List<Query>> queries, Presearcher presearcher) {
    List<MonitorQuery> stored = new ArrayList<>();
    queries.forEach((id, ways) -> {
      for (Query way : ways) {
        stored.add(new MonitorQuery(id + WAY + stored.size(), way));
      }
    });
    try {
      MonitorConfiguration configuration = new MonitorConfiguration();
      configuration.setQueryUpdateBufferSize(Math.max(5000, stored.size() + 1));
      Monitor monitor = new Monitor(new KeywordAnalyzer(), presearcher, configuration);
      monitor.register(stored);
      return new RuleMonitor(monitor, stored.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The presearcher used in service: it looks a phrase up by its rarest words, rare being counted
  /// over the messages that stand beside the rules.
  static Presearcher presearcher(Collection<? extends Rule> rules, Reader reader) {
    Map<String, Integer> frequencies = new HashMap<>();
    for (Rule rule : rules) {
      for (Scalar message :
          Stream.concat(rule.examples().stream(), rule.counterexamples().stream()).toList()) {
        for (Token token : reader.read(message.text()).tokens()) {
          token.terms().forEach(term -> frequencies.merge(term, 1, Integer::sum));
        }
      }
    }
    return new TermFilteredPresearcher(
        TermWeightor.termFreqWeightor(frequencies, 1, 0.0001f), List.of(), Set.of());
  }

  /// Number of stored queries.
  int queries() {
    return queries;
  }

  /// Finds rules in a window of words; spans count from the window's first word.
  Found find(List<Token> window) {
    Document message = new Document();
    message.add(new TextField(PhraseQueries.FIELD, new ReadingTokens(window)));
    try {
      MatchingQueries<SpanMatch> matching = monitor.match(message, SpanMatch.MATCHER);
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
