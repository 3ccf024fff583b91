package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.langnghe.knowledge.text.Reader;

/// Turns phrases into Lucene interval queries.
final class PhraseQueries {
  static final String FIELD = "words";

  private final Reader reader;

  PhraseQueries(Reader reader) {
    this.reader = reader;
  }

  Query query(Phrase phrase) {
    return new IntervalQuery(FIELD, source(phrase));
  }

  private IntervalsSource source(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Sequence(List<Phrase.Step> steps) -> sequence(steps);
      case Phrase.Both(Phrase left, Phrase right, int gap) -> {
        IntervalsSource both = Intervals.unordered(source(left), source(right));
        yield gap == Phrase.ANYWHERE ? both : Intervals.maxgaps(gap, both);
      }
    };
  }

  private IntervalsSource sequence(List<Phrase.Step> steps) {
    List<IntervalsSource> block = new ArrayList<>();
    @Nullable IntervalsSource before = null;
    int gapBefore = 0;
    for (Phrase.Step step : steps) {
      if (step.gap() > 0 && !block.isEmpty()) {
        before = joined(before, gapBefore, block);
        gapBefore = step.gap();
        block = new ArrayList<>();
      }
      block.add(words(step.words()));
    }
    return joined(before, gapBefore, block);
  }

  private static IntervalsSource joined(
      @Nullable IntervalsSource before, int gap, List<IntervalsSource> block) {
    IntervalsSource source =
        block.size() == 1
            ? block.getFirst()
            : Intervals.phrase(block.toArray(IntervalsSource[]::new));
    return before == null ? source : Intervals.maxgaps(gap, Intervals.ordered(before, source));
  }

  private IntervalsSource words(Set<String> words) {
    Set<String> terms = new LinkedHashSet<>();
    words.stream().sorted().forEach(word -> terms.addAll(reader.termsToFind(word)));
    IntervalsSource[] any = terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return any.length == 1 ? any[0] : Intervals.or(false, any);
  }
}
