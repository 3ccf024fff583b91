package vn.langnghe.knowledge.guidance.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.guidance.AskedFiles;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

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
    Path content = Starter.ROOT.resolve("knowledge/content");
    Set<String> slugs = knowledge.guidance(Language.VI).slugs();
    lessons.addAll(AskedFiles.read(Starter.ROOT, content, slugs, new Problems()));
    lessons.add(Lesson.elsewhere(elsewhere(content)));
    return lessons;
  }

  /// The reader that the starter knowledge is read with.
  static Reader reader() {
    Path content = Starter.ROOT.resolve("knowledge/content");
    return Reader.of(TextRules.load(content, content, new Problems()));
  }

  static Lesson of(Card card, List<String> questions) {
    return new Lesson(
        card.slug(),
        card.language(),
        List.of(card.title(), card.answer(), card.body()),
        card.words(),
        questions);
  }

  static List<String> elsewhere(Path content) {
    try (Stream<String> lines = Files.lines(content.resolve("guidance/out-of-scope.txt"))) {
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
