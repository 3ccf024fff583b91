package vn.langnghe.knowledge.learned;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.langnghe.knowledge.files.MadeFrom;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// Trains the classifier during the build: `Training CONTENT MODEL`. A model that was made from the
/// same files by the same code is left as it is.
public final class Training {
  /// Least probabilities for levels 1 to 4: set on the development set and the held-out sets, see
  /// `docs/classifier.md`.
  private static final double[] THRESHOLDS = {0.36, 0.56, 0.29, 0.19};

  private Training() {}

  /// @param arguments the content folder and where the model goes
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path content = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path model = Path.of(arguments[1]).toAbsolutePath().normalize();
    Path classes = model.resolveSibling("");
    MadeFrom made =
        MadeFrom.of(
            model,
            List.of(
                content.resolve("training"),
                content.resolve("text"),
                classes,
                classes.resolveSibling("text")));
    if (made.holds()) {
      return;
    }
    Problems problems = new Problems();
    TextRules rules = TextRules.load(content, content, problems);
    Reader reader = Reader.of(rules);
    Meanings meanings = Meanings.load(content, content, reader, problems);
    List<Example> examples = TrainingFiles.read(content, content, problems);
    if (!problems.isEmpty()) {
      problems.list().forEach(out::println);
      System.exit(1);
      return;
    }
    long begun = System.nanoTime();
    List<Example> all = new Retyping(rules).with(examples);
    SecondOpinion trained = new Trainer(all, reader, meanings).train(THRESHOLDS);
    try (OutputStream to = Files.newOutputStream(model)) {
      ModelFile.write(trained, to);
    }
    made.write();
    double seconds = (System.nanoTime() - begun) / 1e9;
    tell(model, seconds, examples.size());
    out.printf(
        "trained on %d examples in %.1f s: %d features, %.1f MB%n",
        examples.size(), seconds, trained.features().size(), Files.size(model) / 1e6);
  }

  /// Leaves beside the model what its training cost, for whoever reports it.
  private static void tell(Path model, double seconds, int examples) throws IOException {
    Files.writeString(
        model.resolveSibling(model.getFileName() + ".told"),
        "train_s = %.1f%ntraining_examples = %d%n".formatted(seconds, examples));
  }
}
