package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;
import vn.langnghe.knowledge.text.ReadingTokens;

/// Lucene's Monitor as it comes, with the same queries: what triage is measured against. It is
/// given the words already read, and tells only whether a query matches.
final class BareMonitor implements AutoCloseable {
  private final WordClasses classes;
  private final Monitor monitor;

  BareMonitor(Collection<? extends Rule> rules, Reader reader) throws IOException {
    this.classes = new WordClasses(reader);
    this.monitor = new Monitor(new KeywordAnalyzer(), new TermFilteredPresearcher());
    List<MonitorQuery> stored = new ArrayList<>();
    RuleMonitor.compile(rules, classes)
        .queries()
        .forEach((id, ways) ->
            ways.forEach(way -> stored.add(new MonitorQuery(id + "#" + stored.size(), way))));
    monitor.register(stored);
  }

  MatchingQueries<QueryMatch> match(Reading reading) throws IOException {
    Places places = classes.places(reading.tokens());
    List<List<String>> names = classes.names(reading.tokens(), places, places.sets());
    Document message = new Document();
    message.add(
        new TextField(PhraseQueries.FIELD, new ReadingTokens(reading.tokens(), names::get)));
    return monitor.match(message, QueryMatch.SIMPLE_MATCHER);
  }

  @Override
  public void close() throws IOException {
    monitor.close();
  }
}
