package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Stored phrases by their numbers. Lucene's own query for many terms looks each of them up in the
/// dictionary, for every message.
final class NumberedPhrases extends Query {
  /// Tells where stored phrases stand.
  interface Documents {
    /// One more than the document of each phrase of a segment, by the phrase's number; 0 for none.
    int[] of(LeafReader segment) throws IOException;
  }

  private final BitSet chosen;
  private final Documents documents;

  NumberedPhrases(BitSet chosen, Documents documents) {
    this.chosen = chosen;
    this.documents = documents;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scores, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        int[] all = documents.of(segment.reader());
        int most = segment.reader().maxDoc();
        FixedBitSet found = new FixedBitSet(most);
        chosen.stream()
            .filter(number -> number < all.length && all[number] > 0)
            .forEach(number -> found.set(all[number] - 1));
        return ConstantScoreScorerSupplier.fromIterator(
            new BitSetIterator(found, chosen.cardinality()), score(), scores, most);
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  @Override
  public String toString(String field) {
    return "phrases " + chosen;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NumberedPhrases numbered && chosen.equals(numbered.chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }
}
