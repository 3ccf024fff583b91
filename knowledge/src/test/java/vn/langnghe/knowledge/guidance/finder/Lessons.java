package vn.langnghe.knowledge.guidance.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

/// Lessons of the starter cards, and of as many invented ones as a measurement wants.
public final class Lessons {
  private static final int WAYS = 5;

  private Lessons() {}

  /// The starter's own, all languages, with what no card answers.
  public static List<Lesson> starter(Knowledge knowledge) {
    List<Lesson> lessons = new ArrayList<>();
    for (Language language : Language.values()) {
      knowledge.guidance(language).cards().forEach(card -> lessons.add(of(card, card.questions())));
    }
    lessons.add(Lesson.elsewhere(elsewhere()));
    return lessons;
  }

  static Lesson of(Card card, List<String> questions) {
    return new Lesson(
        card.slug(),
        card.language(),
        List.of(card.title(), card.answer(), card.body()),
        card.words(),
        questions);
  }

  static List<String> elsewhere() {
    try (Stream<String> lines =
        Files.lines(Starter.ROOT.resolve("knowledge/content/guidance/out-of-scope.txt"))) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Invented entries of words that the starter uses, as often as it uses them: each with a title,
  /// an answer and five ways of asking.
  public static List<Lesson> invented(int count, List<Lesson> like) {
    List<String> words =
        like.stream()
            .flatMap(lesson -> lesson.questions().stream())
            .flatMap(question -> Stream.of(question.split(" ", -1)))
            .toList();
    RandomGenerator random = new Random(20261126);
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Lesson(
                "invented-" + i,
                Language.VI,
                List.of(text(words, 5, random), text(words, 70, random), ""),
                List.of(),
                IntStream.range(0, WAYS).mapToObj(way -> text(words, 12, random)).toList()))
        .toList();
  }

  private static String text(List<String> words, int length, RandomGenerator random) {
    return String.join(
        " ",
        IntStream.range(0, length).mapToObj(i -> words.get(random.nextInt(words.size()))).toList());
  }
}
