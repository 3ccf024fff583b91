package vn.langnghe.knowledge.guidance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// Finds cards by what terms speak for them and by the nearest way of asking, over both languages
/// at once: people mix them. Questions that no card answers are learned as if they had a card of
/// their own. Immutable and thread-safe.
final class Finder implements AutoCloseable {
  private static final int MOST_HITS = 5;

  /// What a text counts for against an example question.
  private static final double WORDS = 3;

  private static final double TITLE = 2;
  private static final double ANSWER = 1;
  private static final double BODY = 0.6;

  private final String[] slugs;
  private final Kinds kinds;
  private final CardIndex index;
  private final Languages languages;

  private Finder(String[] slugs, Kinds kinds, CardIndex index, Languages languages) {
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
    Learning learning = new Learning(reader);
    cards.values().stream()
        .flatMap(Collection::stream)
        .forEach(card -> learning.card(numbers.getOrDefault(card.slug(), 0), card));
    learning.elsewhere(numbers.size(), elsewhere);
    return learning.finder(numbers.keySet().toArray(String[]::new));
  }

  /// What is collected while cards are read, text by text.
  private static final class Learning {
    private final Reader reader;
    private final Kinds.Builder kinds = new Kinds.Builder();
    private final CardIndex.Builder index = new CardIndex.Builder();
    private final Languages languages = new Languages();

    Learning(Reader reader) {
      this.reader = reader;
    }

    void card(int number, Card card) {
      own(number, card, card.title(), TITLE);
      own(number, card, card.answer(), ANSWER);
      own(number, card, card.body(), BODY);
      card.words().forEach(word -> way(number, reader.read(word), WORDS));
      for (String question : card.questions()) {
        Reading reading = reader.read(question);
        languages.add(card.language(), reading);
        way(number, reading, 1);
      }
    }

    private void own(int number, Card card, String text, double weight) {
      Reading reading = reader.read(text);
      languages.add(card.language(), reading);
      kinds.add(number, Terms.of(reading), weight);
    }

    private void way(int number, Reading reading, double weight) {
      Terms terms = Terms.of(reading);
      kinds.add(number, terms, weight);
      index.add(number, terms);
    }

    void elsewhere(int number, List<String> questions) {
      questions.forEach(question -> way(number, reader.read(question), 1));
    }

    Finder finder(String[] slugs) {
      return new Finder(slugs, kinds.build(slugs.length + 1), index.build(), languages);
    }
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
