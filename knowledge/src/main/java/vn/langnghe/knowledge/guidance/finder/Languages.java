package vn.langnghe.knowledge.guidance.finder;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reading;
import vn.langnghe.knowledge.text.Token;

/// Tells English from Vietnamese by the words that only one of the two uses in the cards.
final class Languages {
  private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);

  Languages() {
    for (Language language : Language.values()) {
      words.put(language, new HashSet<>());
    }
  }

  /// Learns the words of a text of a card.
  void add(Language language, Reading text) {
    Set<String> known = words(language);
    text.tokens().forEach(token -> known.add(token.typed()));
  }

  /// English when more words are English only than Vietnamese only; Vietnamese in doubt.
  Language of(Reading reading) {
    int balance = 0;
    for (Token token : reading.tokens()) {
      boolean there = words(Language.EN).contains(token.typed());
      boolean here = words(Language.VI).contains(token.typed()) || !token.marked().isEmpty();
      balance += there && !here ? 1 : here && !there ? -1 : 0;
    }
    return balance > 0 ? Language.EN : Language.VI;
  }

  private Set<String> words(Language language) {
    return words.getOrDefault(language, Set.of());
  }
}
