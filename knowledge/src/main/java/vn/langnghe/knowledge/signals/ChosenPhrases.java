package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Gives the Monitor those phrases as candidates whose numbers stand in the message's document:
/// [Candidates] has chosen them already, more sharply than by a single word.
final class ChosenPhrases extends Presearcher {
  private static final String FIELD = "phrase";

  private volatile @Nullable Segment known;

  /// @param documents see [NumberedPhrases.Documents]
  @SuppressWarnings("ArrayRecordComponent")
  private record Segment(IndexReader.CacheKey key, int[] documents) {}

  /// What a stored query must say of itself.
  static Map<String, String> metadata(int number) {
    return Map.of(FIELD, Integer.toString(number));
  }

  /// Notes in a message which phrases are its candidates.
  static void note(BitSet phrases, Document message) {
    phrases.stream().forEach(number -> message.add(field(Integer.toString(number))));
  }

  private static Field field(String number) {
    return new StringField(FIELD, number, Field.Store.NO);
  }

  @Override
  public Document indexQuery(Query query, Map<String, String> metadata) {
    Document stored = new Document();
    stored.add(field(metadata.getOrDefault(FIELD, "")));
    return stored;
  }

  @Override
  public Query buildQuery(LeafReader message, BiPredicate<String, BytesRef> known) {
    try {
      Terms numbers = message.terms(FIELD);
      if (numbers == null) {
        return new MatchNoDocsQuery("no candidates");
      }
      BitSet chosen = new BitSet();
      TermsEnum all = numbers.iterator();
      for (BytesRef number = all.next(); number != null; number = all.next()) {
        chosen.set(number(number));
      }
      return new NumberedPhrases(chosen, this::documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(BytesRef term) {
    return Integer.parseInt(term.utf8ToString());
  }

  /// Where the stored queries of a segment stand. They are registered at once, into one segment.
  private int[] documents(LeafReader segment) throws IOException {
    IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
    Segment last = known;
    if (helper == null || last == null || !last.key().equals(helper.getKey())) {
      int[] read = read(segment);
      known = helper == null ? null : new Segment(helper.getKey(), read);
      return read;
    }
    return last.documents();
  }

  private static int[] read(LeafReader segment) throws IOException {
    int[] found = new int[segment.maxDoc()];
    Terms numbers = segment.terms(FIELD);
    if (numbers != null) {
      TermsEnum all = numbers.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        int number = number(term);
        found = ArrayUtil.grow(found, number + 1);
        found[number] = 1 + all.postings(null, PostingsEnum.NONE).nextDoc();
      }
    }
    return found;
  }
}
