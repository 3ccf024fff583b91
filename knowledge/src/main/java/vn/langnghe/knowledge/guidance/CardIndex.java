package vn.langnghe.knowledge.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import vn.langnghe.knowledge.text.Reader;

/// The Lucene index of the cards of one language, in memory. Every example question is a document
/// of its own, and so is the card's own text: a question is close to one way of asking, not to the
/// sum of all of them. Thread-safe.
final class CardIndex implements AutoCloseable {
  private static final String KIND = "kind";
  private static final String MARKED = "marked";
  private static final String FOLDED = "folded";
  private static final String PAIRS = "pairs";

  /// A marked word that fits weighs as much as the same word without marks; a pair somewhat more.
  private static final float PAIR_WEIGHT = 0.8f;

  private static final float MARKED_WEIGHT = 0.5f;

  /// The card's own text against one of its questions.
  private static final double OWN_TEXT = 0.35;

  static final int CANDIDATES = 60;

  /// Three fields together stay below Lucene's limit of clauses.
  private static final int MOST_TERMS = 300;

  private final DirectoryReader index;
  private final IndexSearcher searcher;

  /// The card of each document: documents are numbered in the order they were added, one segment.
  private final List<String> slugs = new ArrayList<>();

  CardIndex(List<Card> cards, Reader reader) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (Card card : cards) {
        for (String question : card.questions()) {
          slugs.add(card.slug());
          writer.addDocument(document("question", Terms.of(reader.read(question))));
        }
        String own = card.title() + ". " + card.title() + ". " + card.answer() + " " + card.body();
        slugs.add(card.slug());
        writer.addDocument(document("own", Terms.of(reader.read(own))));
      }
      writer.forceMerge(1);
      writer.commit();
      index = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(index);
    searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
  }

  /// Relevance of cards to a question: the best of its ways of asking, and its own text.
  Map<String, Double> search(Terms question) {
    Map<String, Double> scores = new HashMap<>();
    best(question, "question").forEach((slug, score) -> scores.merge(slug, score, Double::sum));
    best(question, "own")
        .forEach((slug, score) -> scores.merge(slug, OWN_TEXT * score, Double::sum));
    return scores;
  }

  /// Every query of a question, as it is searched; for benchmarks beside a bare search.
  List<Query> queries(Terms question) {
    return List.of(query(question, "question"), query(question, "own"));
  }

  private Query query(Terms question, String kind) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    add(query, FOLDED, question.folded(), 1);
    add(query, MARKED, question.marked(), MARKED_WEIGHT);
    add(query, PAIRS, question.pairs(), PAIR_WEIGHT);
    return new BooleanQuery.Builder()
        .add(query.build(), BooleanClause.Occur.MUST)
        .add(
            new ConstantScoreQuery(new TermQuery(new Term(KIND, kind))), BooleanClause.Occur.FILTER)
        .build();
  }

  IndexSearcher searcher() {
    return searcher;
  }

  private Map<String, Double> best(Terms question, String kind) {
    Map<String, Double> best = new HashMap<>();
    try {
      for (ScoreDoc hit : searcher.search(query(question, kind), CANDIDATES).scoreDocs) {
        String slug = slugs.get(hit.doc);
        best.merge(slug, (double) hit.score, Math::max);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best;
  }

  private static void add(
      BooleanQuery.Builder query, String field, List<String> terms, float weight) {
    terms.stream()
        .distinct()
        .limit(MOST_TERMS)
        .forEach(term ->
            query.add(
                new BoostQuery(new TermQuery(new Term(field, term)), weight),
                BooleanClause.Occur.SHOULD));
  }

  private static Document document(String kind, Terms terms) {
    Document document = new Document();
    document.add(new StringField(KIND, kind, Field.Store.NO));
    document.add(new TextField(MARKED, new WordList(terms.marked())));
    document.add(new TextField(FOLDED, new WordList(terms.folded())));
    document.add(new TextField(PAIRS, new WordList(terms.pairs())));
    return document;
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
