package vn.langnghe.knowledge.guidance.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/// The Lucene index of every way of asking, in memory. Each is a document of its own: a question is
/// close to one way of asking, not to the sum of all of them. Thread-safe.
final class CardIndex implements AutoCloseable {
  private static final String CARD = "card";
  static final String MARKED = "marked";
  static final String FOLDED = "folded";
  static final String PAIRS = "pairs";

  /// A marked word that fits weighs half of the same word without marks; a pair somewhat less.
  private static final float MARKED_WEIGHT = 0.5f;

  private static final float PAIR_WEIGHT = 0.8f;

  static final int CANDIDATES = 60;

  /// Three fields together stay below Lucene's limit of clauses.
  private static final int MOST_TERMS = 300;

  /// What more than one in so many ways of asking uses tells none from another, and costs most.
  private static final int COMMON = 12;

  private static final int FEW = 20;

  private final Directory directory;
  private final DirectoryReader index;
  private final IndexSearcher searcher;

  /// The card of each document.
  private final int[] cards;

  private CardIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.index = DirectoryReader.open(directory);
    this.cards = new int[index.maxDoc()];
    for (var leaf : index.leaves()) {
      read(leaf.reader(), cards);
    }
    this.searcher = new IndexSearcher(index);
    searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
  }

  /// How near the nearest way of asking for each card is to a question: the share of the question's
  /// weight that it bears, 0 to 1.
  ///
  /// @param most how many cards there are
  double[] nearest(Terms question, int most) {
    double[] nearest = new double[most];
    try {
      Asked asked = ask(question);
      for (ScoreDoc hit : searcher.search(asked.query, CANDIDATES).scoreDocs) {
        int card = cards[hit.doc];
        nearest[card] = Math.max(nearest[card], hit.score / asked.weight);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return nearest;
  }

  /// A question as it is searched.
  ///
  /// @param weight what a text that holds all of its terms would score, but for its length
  record Asked(Query query, double weight) {}

  Asked ask(Terms question) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    double weight =
        add(query, FOLDED, question.folded(), 1)
            + add(query, MARKED, question.marked(), MARKED_WEIGHT)
            + add(query, PAIRS, question.pairs(), PAIR_WEIGHT);
    return new Asked(query.build(), Math.max(Float.MIN_NORMAL, weight));
  }

  IndexSearcher searcher() {
    return searcher;
  }

  private double add(BooleanQuery.Builder query, String field, List<String> terms, float weight)
      throws IOException {
    double whole = 0;
    for (String text : terms.stream().distinct().limit(MOST_TERMS).toList()) {
      Term term = new Term(field, text);
      TermStates states = TermStates.build(searcher, term, true);
      int uses = states.docFreq();
      whole += weight * Math.log(1 + (index.maxDoc() - uses + 0.5) / (uses + 0.5));
      if (uses > 0 && uses <= Math.max(FEW, index.maxDoc() / COMMON)) {
        query.add(new BoostQuery(new TermQuery(term, states), weight), BooleanClause.Occur.SHOULD);
      }
    }
    return whole;
  }

  /// One segment: documents are numbered from 0.
  private static void read(LeafReader segment, int[] cards) throws IOException {
    NumericDocValues values = segment.getNumericDocValues(CARD);
    for (int i = 0; i < cards.length && values.advanceExact(i); i++) {
      cards[i] = (int) values.longValue();
    }
  }

  void write(DataOutput to) throws IOException {
    String[] files = directory.listAll();
    to.writeInt(files.length);
    for (String file : files) {
      try (IndexInput stored = directory.openInput(file, IOContext.READONCE)) {
        byte[] bytes = new byte[(int) stored.length()];
        stored.readBytes(bytes, 0, bytes.length);
        to.writeUTF(file);
        to.writeInt(bytes.length);
        to.write(bytes);
      }
    }
  }

  static CardIndex read(DataInput from) throws IOException {
    Directory directory = inMemory();
    int files = from.readInt();
    for (int i = 0; i < files; i++) {
      try (IndexOutput file = directory.createOutput(from.readUTF(), IOContext.DEFAULT)) {
        byte[] bytes = new byte[from.readInt()];
        from.readFully(bytes);
        file.writeBytes(bytes, bytes.length);
      }
    }
    return new CardIndex(directory);
  }

  /// Files of one buffer each: every search opens its own view of them, and a view of many buffers
  /// costs more than the search.
  private static Directory inMemory() {
    return new ByteBuffersDirectory(
        new SingleInstanceLockFactory(),
        ByteBuffersDataOutput::new,
        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes ways of asking one by one.
  static final class Builder {
    private final Directory directory = inMemory();
    private final IndexWriter writer;

    Builder() {
      try {
        writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void add(int card, Terms terms) {
      Document document = new Document();
      document.add(new NumericDocValuesField(CARD, card));
      document.add(new TextField(MARKED, new WordList(terms.marked())));
      document.add(new TextField(FOLDED, new WordList(terms.folded())));
      document.add(new TextField(PAIRS, new WordList(terms.pairs())));
      try {
        writer.addDocument(document);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    CardIndex build() {
      try (writer) {
        writer.forceMerge(1);
        writer.commit();
        return new CardIndex(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
