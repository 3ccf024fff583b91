package vn.langnghe.knowledge.learned;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// For those who tune the classifier: trains on one folder, measures on another.
///
/// ```
///   LearnedTrial CONTENT TRAINING_PARENT TEST_PARENT
/// ```
public final class LearnedTrial {
  private LearnedTrial() {}

  /// @param arguments content folder, folder with `training/`, the same to test on
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Problems problems = new Problems();
    Path content = Path.of(arguments[0]).toAbsolutePath();
    TextRules rules = TextRules.load(content, content, problems);
    Reader reader = Reader.of(rules);
    Meanings meanings = Meanings.load(content, content, reader, problems);
    Path train = Path.of(arguments[1]).toAbsolutePath();
    Path test = Path.of(arguments[2]).toAbsolutePath();
    List<Example> examples = new Retyping(rules).with(TrainingFiles.read(train, train, problems));
    List<Example> unseen = TrainingFiles.read(test, test, problems);
    problems.list().stream().limit(10).forEach(out::println);
    out.println(examples.size() + " examples, " + unseen.size() + " unseen");
    long begun = System.nanoTime();
    SecondOpinion model =
        new Trainer(examples, reader, meanings).train(new double[] {0.5, 0.5, 0.5, 0.5});
    out.printf("%d features, %.1f s%n", model.features().size(), (System.nanoTime() - begun) / 1e9);
    report(model, unseen, reader, meanings, out);
  }

  private static void report(
      SecondOpinion model,
      List<Example> unseen,
      Reader reader,
      Meanings meanings,
      PrintStream out) {
    int[][] present =
        unseen.stream()
            .map(one -> model.features().present(Grams.of(reader.read(one.text()), 0, meanings)))
            .toArray(int[][]::new);
    for (int number = 1; number <= 4; number++) {
      out.println(
          "  >=" + number + thresholds(model.levels().get(number - 1), number, unseen, present));
    }
    names(model, unseen, present, out);
  }

  private static String thresholds(Head head, int least, List<Example> unseen, int[][] present) {
    double[] harmless =
        chances(head, unseen, present, one -> one.level().number() < (least == 2 ? 1 : least));
    double[] meant = chances(head, unseen, present, one -> one.level().number() >= least);
    StringBuilder line = new StringBuilder();
    for (double specificity : new double[] {0.90, 0.95, 0.97, 0.98, 0.99}) {
      double threshold = harmless[(int) (specificity * (harmless.length - 1))];
      double hit = DoubleStream.of(meant).filter(chance -> chance > threshold).count();
      line.append(
          "   spec %.2f t=%.3f sens %.3f".formatted(specificity, threshold, hit / meant.length));
    }
    return line.toString();
  }

  private static double[] chances(
      Head head, List<Example> unseen, int[][] present, Predicate<Example> asked) {
    return IntStream.range(0, present.length)
        .filter(i -> asked.test(unseen.get(i)))
        .mapToDouble(i -> head.probability(present[i]))
        .sorted()
        .toArray();
  }

  private static void names(
      SecondOpinion model, List<Example> unseen, int[][] present, PrintStream out) {
    int route = 0;
    int main = 0;
    int who = 0;
    for (int i = 0; i < present.length; i++) {
      Example one = unseen.get(i);
      if (one.level().isCrisisRoute()) {
        route++;
        Opinion opinion = model.named(Level.NONE, 0, present[i]);
        main += one.topics().getFirst() == opinion.topics().getFirst() ? 1 : 0;
        who += one.subject() == opinion.subject() ? 1 : 0;
      }
    }
    out.printf("  main topic %.3f  subject %.3f%n", (double) main / route, (double) who / route);
  }
}
