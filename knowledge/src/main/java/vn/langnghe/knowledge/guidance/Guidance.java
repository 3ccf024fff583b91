package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;

/// The cards of one language and the index that finds them. Immutable and thread-safe; close it
/// when nobody uses it any more.
public final class Guidance implements AutoCloseable {
  /// A question is never longer; the rest of a very long text does not change the topic.
  private static final int LONGEST_QUESTION = 120;

  private final Map<String, Card> cards = new LinkedHashMap<>();
  private final Reader reader;
  private final Finder finder;

  private Guidance(List<Card> cards, Reader reader, Finder finder) {
    cards.forEach(card -> this.cards.put(card.slug(), card));
    this.reader = reader;
    this.finder = finder;
  }

  /// Reads and indexes the cards of `content/guidance`. One finder serves all languages: a question
  /// in English finds its card in a Vietnamese conversation.
  ///
  /// @param root folder that problems are named relative to
  public static Map<Language, Guidance> load(
      Path root, Path content, Reader reader, Problems problems) {
    Sources sources = Sources.load(root, content, new Problems());
    Path elsewhere = content.resolve("guidance/out-of-scope.txt");
    return of(
        new CardReader(root, content, sources, problems).read(),
        LineFile.read(root, elsewhere, problems),
        reader);
  }

  /// @param elsewhere questions that no card answers
  static Map<Language, Guidance> of(
      Map<Language, List<Card>> cards, List<String> elsewhere, Reader reader) {
    Finder finder = Finder.of(cards, elsewhere, reader);
    Map<Language, Guidance> guidance = new EnumMap<>(Language.class);
    cards.forEach((language, each) -> guidance.put(language, new Guidance(each, reader, finder)));
    return guidance;
  }

  /// Finds the cards that answer a question, best first.
  public Match match(String typed) {
    return finder.find(terms(typed));
  }

  /// The language that a question is written in, as far as words tell: an English question may be
  /// answered in English wherever it is asked.
  public Language languageOf(String typed) {
    return finder.languageOf(start(reader.read(typed)));
  }

  Terms terms(String typed) {
    return Terms.of(start(reader.read(typed)));
  }

  Finder finder() {
    return finder;
  }

  private static Reading start(Reading reading) {
    int words = Math.min(reading.tokens().size(), LONGEST_QUESTION);
    return new Reading(reading.text(), reading.tokens().subList(0, words));
  }

  /// The card of a slug.
  public Optional<Card> card(String slug) {
    return Optional.ofNullable(cards.get(slug));
  }

  /// All cards, in the order of their slugs.
  public Collection<Card> cards() {
    return cards.values();
  }

  @Override
  public void close() {
    finder.close();
  }
}
