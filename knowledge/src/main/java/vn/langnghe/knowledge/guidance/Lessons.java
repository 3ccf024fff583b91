package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.guidance.finder.Lesson;
import vn.langnghe.knowledge.text.Language;

/// Everything that tells the finder of cards: the cards themselves, more ways of asking, and
/// questions that no card answers.
final class Lessons {
  private Lessons() {}

  /// @param root folder that problems are named relative to
  static List<Lesson> of(
      Path root, Path content, Map<Language, List<Card>> cards, Problems problems) {
    List<Lesson> lessons = new ArrayList<>();
    for (Language language : Language.values()) {
      cards.getOrDefault(language, List.of()).forEach(card -> lessons.add(card.lesson()));
    }
    lessons.addAll(AskedFiles.read(root, content, slugs(cards), problems));
    Path elsewhere = content.resolve("guidance/out-of-scope.txt");
    lessons.add(Lesson.elsewhere(LineFile.read(root, elsewhere, problems)));
    return lessons;
  }

  /// The names of the cards of all languages.
  static Set<String> slugs(Map<Language, List<Card>> cards) {
    return cards.values().stream()
        .flatMap(List::stream)
        .map(Card::slug)
        .collect(Collectors.toSet());
  }
}
