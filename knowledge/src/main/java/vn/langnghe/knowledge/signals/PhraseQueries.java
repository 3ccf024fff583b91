package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/// Turns phrases into Lucene interval queries.
final class PhraseQueries {
  static final String FIELD = "words";

  private final WordClasses classes;
  private final Map<Integer, IntervalsSource> terms = new HashMap<>();

  PhraseQueries(WordClasses classes) {
    this.classes = classes;
  }

  StoredPhrase query(Phrase phrase) {
    return new StoredPhrase(FIELD, source(phrase));
  }

  /// What a message must hold for a phrase to match.
  Need need(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Sequence(List<Phrase.Segment> segments) -> {
        Need whole = ways(segments.getFirst().ways());
        for (Phrase.Segment segment : segments.subList(1, segments.size())) {
          whole = new Need.Then(whole, ways(segment.ways()), segment.gap());
        }
        yield whole;
      }
      case Phrase.Both(Phrase left, Phrase right, int _) -> new Need.Both(need(left), need(right));
    };
  }

  /// Ways that begin alike share what is asked of their beginning: a phrase may have a thousand
  /// ways.
  ///
  /// @param ways steps of each; the gap of a first step does not count
  private Need ways(List<List<Phrase.Step>> ways) {
    Map<Integer, List<List<Phrase.Step>>> byFirst = new LinkedHashMap<>();
    for (List<Phrase.Step> way : ways) {
      byFirst
          .computeIfAbsent(classes.number(way.getFirst().words()), set -> new ArrayList<>())
          .add(way.subList(1, way.size()));
    }
    List<Need> parts = new ArrayList<>();
    byFirst.forEach((set, rests) -> addAfter(new Need.Word(set), rests, parts));
    return Need.any(parts);
  }

  private void addAfter(Need first, List<List<Phrase.Step>> rests, List<Need> parts) {
    Map<Integer, List<List<Phrase.Step>>> byGap = new LinkedHashMap<>();
    for (List<Phrase.Step> rest : rests) {
      if (rest.isEmpty()) {
        parts.add(first);
      } else {
        byGap.computeIfAbsent(rest.getFirst().gap(), gap -> new ArrayList<>()).add(rest);
      }
    }
    byGap.forEach((gap, alike) -> parts.add(new Need.Then(first, ways(alike), gap)));
  }

  private IntervalsSource source(Phrase phrase) {
    return switch (phrase) {
      case Phrase.Sequence(List<Phrase.Segment> segments) -> sequence(segments);
      case Phrase.Both(Phrase left, Phrase right, int gap) -> {
        IntervalsSource both = Intervals.unordered(source(left), source(right));
        yield gap == Phrase.ANYWHERE ? both : Intervals.maxgaps(gap, both);
      }
    };
  }

  private IntervalsSource sequence(List<Phrase.Segment> segments) {
    IntervalsSource whole = any(segments.getFirst().ways().stream().map(this::way).toList());
    for (Phrase.Segment segment : segments.subList(1, segments.size())) {
      IntervalsSource next = any(segment.ways().stream().map(this::way).toList());
      whole =
          segment.gap() == 0
              ? Intervals.phrase(whole, next)
              : Intervals.maxgaps(segment.gap(), Intervals.ordered(whole, next));
    }
    return whole;
  }

  private IntervalsSource way(List<Phrase.Step> steps) {
    IntervalsSource whole = words(steps.getFirst().words());
    List<IntervalsSource> block = new ArrayList<>(List.of(whole));
    IntervalsSource before = whole;
    int gap = -1;
    for (Phrase.Step step : steps.subList(1, steps.size())) {
      if (step.gap() > 0) {
        before = joined(before, gap, block);
        gap = step.gap();
        block = new ArrayList<>();
      }
      block.add(words(step.words()));
    }
    return joined(before, gap, block);
  }

  /// A block of words side by side, after what stands before it; a gap below 0 when nothing does.
  private static IntervalsSource joined(
      IntervalsSource before, int gap, List<IntervalsSource> block) {
    IntervalsSource source =
        block.size() == 1
            ? block.getFirst()
            : Intervals.phrase(block.toArray(IntervalsSource[]::new));
    return gap < 0 ? source : Intervals.maxgaps(gap, Intervals.ordered(before, source));
  }

  private static IntervalsSource any(List<IntervalsSource> sources) {
    return sources.size() == 1
        ? sources.getFirst()
        : Intervals.or(false, sources.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource words(Set<String> words) {
    return terms.computeIfAbsent(
        classes.number(words), number -> Intervals.term(WordClasses.name(number)));
  }
}
