package vn.langnghe.knowledge.guidance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.langnghe.knowledge.files.MadeFrom;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.guidance.finder.FinderFile;
import vn.langnghe.knowledge.guidance.finder.Lesson;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// Learns the starter cards during the build: `Preparation CONTENT CLASSES`. What was learned from
/// the same files by the same code is left as it is. Content with problems does not stop the build:
/// the start and the check report them in full.
public final class Preparation {
  private Preparation() {}

  /// @param arguments the content folder and the folder of compiled classes
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path content = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path packages = Path.of(arguments[1], "vn/langnghe/knowledge").toAbsolutePath().normalize();
    Path file = packages.resolve("guidance/finder").resolve(FinderFile.BUILT_IN);
    Path guidance = content.resolve("guidance");
    MadeFrom made =
        MadeFrom.of(
            file,
            List.of(
                guidance,
                guidance.resolve("asked"),
                content.resolve("text"),
                packages.resolve("guidance"),
                packages.resolve("guidance/finder"),
                packages.resolve("text")));
    if (made.holds()) {
      return;
    }
    Problems problems = new Problems();
    Reader reader = Reader.of(TextRules.load(content, content, problems));
    List<Lesson> lessons = lessons(content, problems);
    if (!problems.isEmpty()) {
      out.println("cards not learned: " + problems.list().getFirst());
      Files.deleteIfExists(file);
      return;
    }
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
      FinderFile.learn(lessons, reader, to);
    }
    made.write();
    out.printf("cards learned: %.1f MB%n", Files.size(file) / 1e6);
  }

  private static List<Lesson> lessons(Path content, Problems problems) {
    Sources sources = Sources.load(content, content, new Problems());
    Map<Language, List<Card>> cards = new CardReader(content, content, sources, problems).read();
    return Lessons.of(content, content, cards, problems);
  }
}
