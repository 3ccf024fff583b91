package vn.langnghe.knowledge.guidance.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.langnghe.knowledge.guidance.Match;

/// What Lucene finds as it comes, for comparison: BM25 over title, answer and text of the cards.
public final class PlainSearch {
  private final Analyzer analyzer;
  private final IndexSearcher searcher;

  private PlainSearch(List<Lesson> lessons, Analyzer analyzer) {
    this.analyzer = analyzer;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Lesson lesson : lessons) {
        if (!lesson.slug().isEmpty()) {
          Document card = new Document();
          card.add(new StoredField("slug", lesson.slug()));
          card.add(new TextField("text", String.join("\n", lesson.own()), Field.Store.NO));
          writer.addDocument(card);
        }
      }
      writer.commit();
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// With the standard analyzer: lower case, marks kept.
  public static PlainSearch standard(List<Lesson> lessons) {
    return new PlainSearch(lessons, new StandardAnalyzer());
  }

  /// With the ICU analyzer: marks folded away.
  public static PlainSearch folding(List<Lesson> lessons) {
    return new PlainSearch(
        lessons,
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(words, new ICUFoldingFilter(words));
          }
        });
  }

  /// The first five cards.
  public Match match(String question) {
    try {
      List<Match.Hit> hits = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query(question), 12).scoreDocs) {
        String slug = searcher.storedFields().document(hit.doc).get("slug");
        if (hits.stream().noneMatch(other -> other.slug().equals(slug)) && hits.size() < 5) {
          hits.add(new Match.Hit(slug, hit.score));
        }
      }
      return new Match(Match.Confidence.UNSURE, hits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BooleanQuery query(String question) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (var words = analyzer.tokenStream("text", question)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        query.add(new TermQuery(new Term("text", word.toString())), BooleanClause.Occur.SHOULD);
      }
      words.end();
    }
    return query.build();
  }
}
