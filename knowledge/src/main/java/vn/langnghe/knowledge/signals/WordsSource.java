package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Any one of many words. A message has few words and a list has many, so the words of the message
/// are looked up in the list instead of the other way round.
final class WordsSource extends IntervalsSource {
  private final Map<BytesRef, IntervalsSource> terms = new HashMap<>();
  private final IntervalsSource all;

  WordsSource(Set<String> words) {
    words.forEach(word -> terms.put(new BytesRef(word), Intervals.term(word)));
    all = Intervals.or(false, terms.values().toArray(IntervalsSource[]::new));
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    List<IntervalsSource> present = present(field, leaf);
    return present.isEmpty() ? null : any(present).intervals(field, leaf);
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) throws IOException {
    List<IntervalsSource> present = present(field, leaf);
    return present.isEmpty() ? null : any(present).matches(field, leaf, document);
  }

  private List<IntervalsSource> present(String field, LeafReaderContext leaf) throws IOException {
    List<IntervalsSource> present = new ArrayList<>();
    @Nullable Terms inMessage = leaf.reader().terms(field);
    if (inMessage != null) {
      TermsEnum each = inMessage.iterator();
      for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
        IntervalsSource known = terms.get(term);
        if (known != null) {
          present.add(known);
        }
      }
    }
    return present;
  }

  private static IntervalsSource any(List<IntervalsSource> present) {
    return present.size() == 1
        ? present.getFirst()
        : Intervals.or(false, present.toArray(IntervalsSource[]::new));
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    all.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordsSource words && all.equals(words.all);
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
