package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Stored phrases by their numbers. Lucene's own query for many terms looks each of them up in the
/// dictionary, for every message.
final class NumberedPhrases extends Query {
  /// Tells where stored phrases stand.
  interface Documents {
    /// The document of each phrase of a segment, by its number; -1 for none.
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
        int[] found =
            chosen.stream()
                .map(number -> number < all.length ? all[number] : -1)
                .filter(document -> document >= 0)
                .sorted()
                .toArray();
        return ConstantScoreScorerSupplier.fromIterator(
            new Listed(found), score(), scores, segment.reader().maxDoc());
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

  private static final class Listed extends DocIdSetIterator {
    private final int[] documents;
    private int at = -1;

    Listed(int[] documents) {
      this.documents = documents;
    }

    @Override
    public int docID() {
      if (at < 0) {
        return -1;
      }
      return at < documents.length ? documents[at] : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
      at++;
      return docID();
    }

    @Override
    public int advance(int target) {
      do {
        at++;
      } while (docID() < target);
      return docID();
    }

    @Override
    public long cost() {
      return documents.length;
    }
  }
}
