package vn.langnghe.knowledge.guidance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.YamlFile;

/// A file of one text a line; blank lines and lines that start with `#` do not count.
final class LineFile {
  private LineFile() {}

  /// The texts in order; none when there is no such file.
  static List<String> read(Path root, Path file, Problems problems) {
    if (!Files.exists(file)) {
      return List.of();
    }
    return YamlFile.text(file, root.relativize(file).toString(), problems)
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
