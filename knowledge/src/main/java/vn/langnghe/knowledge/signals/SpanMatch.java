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
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// A stored query that matched, with the words it matched.
final class SpanMatch extends QueryMatch {
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
      Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        @Nullable Matches matches = weight.matches(leaf, 0);
        @Nullable MatchesIterator found =
            matches == null ? null : matches.getMatches(PhraseQueries.FIELD);
        if (found != null) {
          addMatch(new SpanMatch(queryId, spans(found)), 0);
        }
      }
    }

    private static List<Rule.Span> spans(MatchesIterator found) throws IOException {
      List<Rule.Span> spans = new ArrayList<>();
      while (found.next()) {
        spans.add(new Rule.Span(found.startPosition(), found.endPosition()));
      }
      return spans;
    }

    @Override
    public SpanMatch resolve(SpanMatch one, SpanMatch other) {
      List<Rule.Span> spans = new ArrayList<>(one.spans);
      spans.addAll(other.spans);
      return new SpanMatch(one.getQueryId(), spans);
    }
  }
}
