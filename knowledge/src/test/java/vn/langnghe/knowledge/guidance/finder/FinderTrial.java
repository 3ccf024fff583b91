package vn.langnghe.knowledge.guidance.finder;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.langnghe.knowledge.evaluation.GuidanceLine;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.GuidanceSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.text.Folding;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// For those who write cards and tune the finder. Not part of the product; it prints questions on
/// purpose.
///
/// ```
///   FinderTrial CONTENT measure FILE.jsonl | errors FILE.jsonl | seen FILE.jsonl | folds
/// ```
///
/// `seen` and `folds` print what the probability of a hit is made of, `folds` for example questions
/// that the finder had not learned.
public final class FinderTrial {
  private static final int FOLDS = 5;

  private final PrintStream out;
  private final Reader reader;
  private final List<Lesson> lessons;

  private FinderTrial(Path content, PrintStream out) {
    Problems problems = new Problems();
    this.out = out;
    this.reader = Reader.of(TextRules.load(content, content, problems));
    this.lessons = new ArrayList<>();
    Guidance.load(content, content, reader, problems)
        .values()
        .forEach(guidance -> {
          guidance.cards().forEach(card -> lessons.add(Lessons.of(card, card.questions())));
          guidance.close();
        });
    lessons.add(Lesson.elsewhere(Lessons.elsewhere()));
    problems.list().forEach(out::println);
  }

  /// @param arguments the content folder and what to do with it
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    FinderTrial trial = new FinderTrial(Path.of(arguments[0]).toAbsolutePath().normalize(), out);
    switch (arguments[1]) {
      case "folds" -> trial.folds();
      case "measure" -> trial.measure(Path.of(arguments[2]), false);
      case "errors" -> trial.measure(Path.of(arguments[2]), true);
      case "build" -> IntStream.range(0, 6).forEach(i -> trial.built());
      case "seen" -> trial.seen(Path.of(arguments[2]));
      default -> out.println("measure, errors, seen or folds");
    }
  }

  private void measure(Path file, boolean errors) {
    Finder finder = built();
    GuidanceSet set = GuidanceSet.read(file, new Problems());
    GuidanceReport report = report(finder, set);
    if (errors) {
      report.errors().forEach(this::error);
    }
    tell(report);
    GuidanceSet stripped =
        new GuidanceSet(
            set.lines().stream()
                .map(line ->
                    new GuidanceLine(
                        line.id(),
                        Folding.fold(line.text()),
                        line.slug(),
                        line.also(),
                        line.register()))
                .toList());
    out.println("without marks: " + report(finder, stripped).hit(1));
  }

  private Finder built() {
    long begun = System.nanoTime();
    Finder finder = Finder.of(lessons, reader);
    out.printf("built in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    return finder;
  }

  private void tell(GuidanceReport report) {
    out.printf("hit@1 %s  hit@3 %s%n", report.hit(1), report.hit(3));
    out.printf(Locale.ROOT, "MRR %.3f%n", report.meanReciprocalRank());
    out.printf("declined %s%n", report.declined());
    out.printf("wrong as sure %s%n", report.wronglyAnswered());
    report.byRegister().forEach((register, share) -> out.printf("  %-15s %s%n", register, share));
  }

  private GuidanceReport report(Finder finder, GuidanceSet set) {
    return GuidanceReport.of(
        set,
        text -> finder.find(reader.read(text)),
        lessons.stream().map(Lesson::slug).collect(Collectors.toSet()));
  }

  private void error(GuidanceReport.Asked one) {
    out.printf(
        Locale.ROOT,
        "%d %s %s <- %s | %s%n",
        one.rank(),
        one.match().confidence(),
        one.line().slug().orElse("-"),
        one.match().hits().stream()
            .limit(3)
            .map(hit -> String.format(Locale.ROOT, "%s %.2f", hit.slug(), hit.score()))
            .toList(),
        one.line().text());
  }

  private void seen(Path file) {
    Finder finder = built();
    for (GuidanceLine line : GuidanceSet.read(file, new Problems()).lines()) {
      show(finder, line.text(), line.slug().orElse(""));
    }
  }

  private void folds() {
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Finder finder =
          Finder.of(lessons.stream().map(lesson -> with(lesson, left)).toList(), reader);
      for (Lesson lesson : lessons) {
        part(lesson.questions(), left, true)
            .forEach(question -> show(finder, question, lesson.slug()));
      }
    }
  }

  private static Lesson with(Lesson lesson, int fold) {
    return new Lesson(
        lesson.slug(),
        lesson.language(),
        lesson.own(),
        lesson.words(),
        part(lesson.questions(), fold, false));
  }

  private static List<String> part(List<String> all, int fold, boolean inside) {
    return IntStream.range(0, all.size())
        .filter(i -> (Math.floorMod(all.get(i).hashCode(), FOLDS) == fold) == inside)
        .mapToObj(all::get)
        .toList();
  }

  private void show(Finder finder, String question, String slug) {
    Terms terms = Terms.of(reader.read(question));
    Standing standing = finder.standing(terms);
    List<String> shown = new ArrayList<>();
    for (int card : standing.ranked(5)) {
      StringBuilder line = new StringBuilder(finder.slug(card).equals(slug) ? "1" : "0");
      for (double value : standing.seen(card)) {
        line.append(String.format(Locale.ROOT, " %.4f", value));
      }
      shown.add(line.toString());
    }
    out.println(slug + "\t" + String.join("\t", shown));
  }
}
