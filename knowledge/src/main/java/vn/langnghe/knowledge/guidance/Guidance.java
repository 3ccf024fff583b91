package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
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
  private final AtomicInteger holders = new AtomicInteger(1);

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
    CardReader reads = new CardReader(root, content, sources, problems);
    Map<Language, List<Card>> cards = reads.read();
    List<TopicGroup> groups = GroupFile.read(root, content, reads.groups(), problems);
    List<Lesson> lessons = Lessons.of(root, content, cards, problems);
    Finder finder =
        FinderFile.builtIn(FinderFile.key(lessons, reader))
            .orElseGet(() -> Finder.of(lessons, reader));
    Map<Language, Guidance> guidance = new EnumMap<>(Language.class);
    cards.forEach(
        (language, some) -> guidance.put(language, new Guidance(some, groups, reader, finder)));
    return guidance;
  }

  /// Finds the cards that answer a question, best first. Where cards are silent, they are as if
  /// nobody had written them, and another card is never given as the sure answer in their place.
  public Match match(String typed) {
    Match found = finder.find(start(reader.read(typed)));
    List<Match.Hit> said =
        found.hits().stream().filter(hit -> cards.containsKey(hit.slug())).toList();
    if (said.size() == found.hits().size()) {
      return found;
    }
    boolean first = cards.containsKey(found.hits().getFirst().slug());
    return new Match(first ? found.confidence() : Match.Confidence.FAR, first ? said : List.of());
  }

  /// The cards without those that no named expert has signed. Shares what finds them: close both.
  Guidance signedOnly() {
    List<Card> signed = cards.values().stream().filter(Card::isSigned).toList();
    Set<String> slugs = signed.stream().map(Card::slug).collect(Collectors.toSet());
    List<TopicGroup> kept =
        groups.stream()
            .map(group ->
                new TopicGroup(
                    group.id(),
                    group.name(),
                    group.slugs().stream().filter(slugs::contains).toList()))
            .filter(group -> !group.slugs().isEmpty())
            .toList();
    return new Guidance(signed, kept, reader, finder);
  }

  /// Every language without the cards that no named expert has signed in both languages.
  public static Map<Language, Guidance> signedOnly(Map<Language, Guidance> all) {
    Map<Language, Guidance> signed = new EnumMap<>(Language.class);
    all.forEach((language, guidance) -> signed.put(language, guidance.signedOnly()));
    return signed;
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

  /// The same cards for one holder more, who closes them too. Only while they are open.
  public Guidance shared() {
    holders.incrementAndGet();
    return this;
  }

  @Override
  public void close() {
    if (holders.decrementAndGet() == 0) {
      finder.close();
    }
  }
}
