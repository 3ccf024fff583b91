package vn.langnghe.knowledge.learned;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// Trains the classifier during the build: `Training CONTENT MODEL`. A model that was made from the
/// same files by the same code is left as it is.
public final class Training {
  /// Least probabilities for levels 1 to 4, and the cost: set on the development set and on
  /// cross-validation, see `docs/decisions.md`.
  private static final double[] THRESHOLDS = {0.5, 0.5, 0.5, 0.5};

  private static final double COST = 16;

  private Training() {}

  /// @param arguments the content folder and where the model goes
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path content = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path model = Path.of(arguments[1]).toAbsolutePath().normalize();
    Path note = model.resolveSibling(model.getFileName() + ".made-from");
    String made = madeFrom(content, model.resolveSibling(""));
    if (Files.exists(model) && Files.exists(note) && Files.readString(note).equals(made)) {
      return;
    }
    Problems problems = new Problems();
    Reader reader = Reader.of(TextRules.load(content, content, problems));
    Meanings meanings = Meanings.load(content, content, reader, problems);
    List<Example> examples = TrainingFiles.read(content, content, problems);
    if (!problems.isEmpty()) {
      problems.list().forEach(out::println);
      System.exit(1);
      return;
    }
    long begun = System.nanoTime();
    SecondOpinion trained = new Trainer(examples, reader, meanings, COST).train(THRESHOLDS);
    try (OutputStream to = Files.newOutputStream(model)) {
      ModelFile.write(trained, to);
    }
    Files.writeString(note, made);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Files.writeString(
        model.resolveSibling(model.getFileName() + ".told"),
        "train_s = %.1f%ntraining_examples = %d%n".formatted(seconds, examples.size()));
    out.printf(
        "trained on %d examples in %.1f s: %d features, %.1f MB%n",
        examples.size(), seconds, trained.features().length, Files.size(model) / 1e6);
  }

  /// Names everything that the model depends on: the data, and the compiled classes beside it.
  private static String madeFrom(Path content, Path classes) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : List.of(content.resolve("training"), content.resolve("text"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          texts.add(Files.readString(file));
        }
      }
    }
    for (Path folder : List.of(classes, classes.resolveSibling("text"))) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return Revision.of(texts.toArray(String[]::new));
  }
}
