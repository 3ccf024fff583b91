package vn.langnghe.bot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.langnghe.bot.editing.file.Folders;

/// A copy of the starter files that a service is tested with: whole, but for the lines that it only
/// keeps (training) or measures drafts by (evaluation), of which a part stands for all. A service
/// reads and imports eight megabytes of them, dozens of times in these tests.
final class FewLines {
  private static final int OF_TRAINING = 100;
  private static final int OF_EVALUATION = 6;

  /// What the gate counts as missed should nothing look for it any more.
  private static final Pattern OF_LEVEL_4 = Pattern.compile("\"level\": ?4\\b");

  private FewLines() {}

  /// Writes the copy, anew.
  ///
  /// @param root the repository
  /// @param copy where `config` and `knowledge/content` come to stand
  static void copy(Path root, Path copy) throws IOException {
    if (Files.exists(copy)) {
      Folders.delete(copy);
    }
    for (String folder : List.of("config", "knowledge/content")) {
      Path from = root.resolve(folder);
      Path to = copy.resolve(folder);
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path target = to.resolve(from.relativize(file));
              Files.createDirectories(target.getParent());
              Files.write(target, lines(file));
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  private static byte[] lines(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (file.toString().contains("/content/training/")) {
      return every(OF_TRAINING, file);
    }
    return name.endsWith(".jsonl") && !name.startsWith("dialogues")
        ? every(OF_EVALUATION, file)
        : Files.readAllBytes(file);
  }

  private static byte[] every(int step, Path file) throws IOException {
    List<String> all = Files.readAllLines(file);
    List<String> some =
        IntStream.range(0, all.size())
            .filter(i -> i % step == 0 || OF_LEVEL_4.matcher(all.get(i)).find())
            .mapToObj(all::get)
            .toList();
    return (String.join("\n", some) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
