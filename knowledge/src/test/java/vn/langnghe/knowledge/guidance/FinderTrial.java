package vn.langnghe.knowledge.guidance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.langnghe.knowledge.evaluation.GuidanceLine;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.GuidanceSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.text.Folding;
import vn.langnghe.knowledge.text.Language;
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
  private final Map<Language, List<Card>> cards;
  private final List<String> elsewhere;

  private FinderTrial(Path content, PrintStream out) {
    Problems problems = new Problems();
    this.out = out;
    this.reader = Reader.of(TextRules.load(content, content, problems));
    Sources sources = Sources.load(content, content, problems);
    this.cards = new CardReader(content, content, sources, problems).read();
    this.elsewhere = LineFile.read(content, content.resolve("guidance/out-of-scope.txt"), problems);
    problems.list().forEach(System.err::println);
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
    Map<Language, Guidance> all = built();
    Guidance guidance = java.util.Objects.requireNonNull(all.get(Language.VI));
    GuidanceSet set = GuidanceSet.read(file, new Problems());
    GuidanceReport report = report(guidance, set);
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
    out.println("without marks: " + report(guidance, stripped).hit(1));
  }

  private Map<Language, Guidance> built() {
    long begun = System.nanoTime();
    Map<Language, Guidance> all = Guidance.of(cards, elsewhere, reader);
    out.printf("built in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    return all;
  }

  private void tell(GuidanceReport report) {
    out.printf("hit@1 %s  hit@3 %s%n", report.hit(1), report.hit(3));
    out.printf(Locale.ROOT, "MRR %.3f%n", report.meanReciprocalRank());
    out.printf("declined %s%n", report.declined());
    out.printf("wrong as sure %s%n", report.wronglyAnswered());
    report.byRegister().forEach((register, share) -> out.printf("  %-15s %s%n", register, share));
  }

  private GuidanceReport report(Guidance guidance, GuidanceSet set) {
    return GuidanceReport.of(
        set,
        guidance::match,
        java.util.Set.copyOf(guidance.cards().stream().map(Card::slug).toList()));
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
    Finder finder = Finder.of(cards, elsewhere, reader);
    for (GuidanceLine line : GuidanceSet.read(file, new Problems()).lines()) {
      show(finder, line.text(), line.slug().orElse("-"));
    }
  }

  private void folds() {
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Map<Language, List<Card>> seen = new EnumMap<>(Language.class);
      cards.forEach((language, each) ->
          seen.put(
              language,
              each.stream().map(card -> with(card, part(card.questions(), left, false))).toList()));
      Finder finder = Finder.of(seen, part(elsewhere, left, false), reader);
      cards.values().stream()
          .flatMap(List::stream)
          .forEach(card ->
              part(card.questions(), left, true)
                  .forEach(question -> show(finder, question, card.slug())));
      part(elsewhere, left, true).forEach(question -> show(finder, question, "-"));
    }
  }

  private static List<String> part(List<String> all, int fold, boolean inside) {
    return IntStream.range(0, all.size())
        .filter(i -> (Math.floorMod(all.get(i).hashCode(), FOLDS) == fold) == inside)
        .mapToObj(all::get)
        .toList();
  }

  private static Card with(Card card, List<String> questions) {
    return new Card(
        card.ref(),
        card.slug(),
        card.language(),
        card.title(),
        card.answer(),
        card.body(),
        card.hotlineTopics(),
        card.related(),
        card.sources(),
        card.signedBy(),
        card.reviewBy(),
        card.words(),
        questions);
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
