package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.guidance.finder.Finder;
import vn.langnghe.knowledge.guidance.finder.FinderFile;
import vn.langnghe.knowledge.guidance.finder.Lesson;
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
  private final List<TopicGroup> groups;

  private Guidance(List<Card> cards, List<TopicGroup> groups, Reader reader, Finder finder) {
    cards.forEach(card -> this.cards.put(card.slug(), card));
    this.groups = List.copyOf(groups);
    this.reader = reader;
    this.finder = finder;
  }

  /// Reads and indexes the cards of `content/guidance`, grouped as `content/groups.yaml` says. One
  /// finder serves all languages: a question in English finds its card in a Vietnamese
  /// conversation.
  ///
  /// @param root folder that problems are named relative to
  public static Map<Language, Guidance> load(
      Path root, Path content, Reader reader, Problems problems) {
    Sources sources = Sources.load(root, content, new Problems());
    Map<Language, List<Card>> cards = new CardReader(root, content, sources, problems).read();
    List<TopicGroup> groups = GroupFile.read(root, content, Lessons.slugs(cards), problems);
    List<Lesson> lessons = Lessons.of(root, content, cards, problems);
    Finder finder =
        FinderFile.builtIn(FinderFile.key(lessons, reader))
            .orElseGet(() -> Finder.of(lessons, reader));
    Map<Language, Guidance> guidance = new EnumMap<>(Language.class);
    cards.forEach(
        (language, some) -> guidance.put(language, new Guidance(some, groups, reader, finder)));
    return guidance;
  }

  /// Finds the cards that answer a question, best first.
  public Match match(String typed) {
    return finder.find(start(reader.read(typed)));
  }

  private static Reading start(Reading reading) {
    int words = Math.min(reading.tokens().size(), LONGEST_QUESTION);
    return new Reading(reading.text(), reading.tokens().subList(0, words));
  }

  /// The card of a slug.
  public Optional<Card> card(String slug) {
    return Optional.ofNullable(cards.get(slug));
  }

  /// The names of all cards.
  public Set<String> slugs() {
    return Set.copyOf(cards.keySet());
  }

  /// All cards, in the order of their slugs.
  public Collection<Card> cards() {
    return cards.values();
  }

  /// The cards in their groups: every card is in exactly one.
  public List<TopicGroup> groups() {
    return groups;
  }

  @Override
  public void close() {
    finder.close();
  }
}
