package vn.langnghe.knowledge.guidance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// Finds cards by what terms speak for them and by the nearest way of asking, over both languages
/// at once: people mix them. Questions that no card answers are learned as if they had a card of
/// their own. Immutable and thread-safe.
final class Finder implements AutoCloseable {
  private static final int MOST_HITS = 5;

  private final String[] slugs;
  private final Kinds kinds;
  private final CardIndex index;
  private final Languages languages;

  Finder(String[] slugs, Kinds kinds, CardIndex index, Languages languages) {
    this.slugs = slugs;
    this.kinds = kinds;
    this.index = index;
    this.languages = languages;
  }

  /// Learns cards of all languages.
  ///
  /// @param elsewhere questions that no card answers
  static Finder of(Map<Language, List<Card>> cards, List<String> elsewhere, Reader reader) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    cards.values().stream()
        .flatMap(Collection::stream)
        .forEach(card -> numbers.putIfAbsent(card.slug(), numbers.size()));
    Learning learning = new Learning();
    Stream.concat(
            cards.values().stream()
                .flatMap(Collection::stream)
                .map(card -> new Lesson(numbers.getOrDefault(card.slug(), 0), card)),
            elsewhere.stream().map(question -> new Lesson(numbers.size(), question)))
        .toList()
        .parallelStream()
        .map(lesson -> lesson.read(reader))
        .forEachOrdered(learning::take);
    return learning.finder(numbers.keySet().toArray(String[]::new));
  }

  /// Cards for a question, best first.
  Match find(Terms question) {
    return standing(question).match(slugs, MOST_HITS);
  }

  Standing standing(Terms question) {
    double[] evidence = kinds.evidence(question);
    return Standing.of(evidence, index.nearest(question, evidence.length));
  }

  Language languageOf(Reading reading) {
    return languages.of(reading);
  }

  String slug(int card) {
    return slugs[card];
  }

  CardIndex index() {
    return index;
  }

  @Override
  public void close() {
    index.close();
  }
}
