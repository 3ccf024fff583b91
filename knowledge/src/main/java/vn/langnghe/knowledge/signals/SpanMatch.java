package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatcherFactory;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// A stored query that matched, with the words it matched.
final class SpanMatch extends QueryMatch {
  /// Looks for matches in a message.
  static final MatcherFactory<SpanMatch> MATCHER = Matcher::new;

  private final List<Rule.Span> spans;

  private SpanMatch(String queryId, List<Rule.Span> spans) {
    super(queryId);
    this.spans = List.copyOf(spans);
  }

  List<Rule.Span> spans() {
    return spans;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpanMatch match && super.equals(other) && spans.equals(match.spans);
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + spans.hashCode();
  }

  private static final class Matcher extends CandidateMatcher<SpanMatch> {
    Matcher(IndexSearcher searcher) {
      super(searcher);
    }

    @Override
    public void matchQuery(String queryId, Query query, Map<String, String> metadata)
        throws IOException {
      if (!(query instanceof StoredPhrase phrase)) {
        throw new IllegalArgumentException("no stored phrase: " + query);
      }
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        List<Rule.Span> spans = phrase.spans(leaf);
        if (!spans.isEmpty()) {
          addMatch(new SpanMatch(queryId, spans), 0);
        }
      }
    }

    @Override
    public SpanMatch resolve(SpanMatch one, SpanMatch other) {
      List<Rule.Span> spans = new ArrayList<>(one.spans);
      spans.addAll(other.spans);
      return new SpanMatch(one.getQueryId(), spans);
    }
  }
}
