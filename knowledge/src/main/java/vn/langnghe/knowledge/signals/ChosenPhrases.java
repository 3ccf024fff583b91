package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Gives the Monitor those phrases as candidates whose numbers stand in the message's document:
/// [Candidates] has chosen them already, more sharply than by a single word.
final class ChosenPhrases extends Presearcher {
  private static final String FIELD = "phrase";

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
      List<BytesRef> chosen = new ArrayList<>();
      TermsEnum all = numbers.iterator();
      for (BytesRef number = all.next(); number != null; number = all.next()) {
        chosen.add(BytesRef.deepCopyOf(number));
      }
      return new TermInSetQuery(FIELD, chosen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
