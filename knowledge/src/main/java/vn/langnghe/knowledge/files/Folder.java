package vn.langnghe.knowledge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of a content folder, in a fixed order.
public final class Folder {
  private Folder() {}

  /// Files of a folder whose names end so, sorted by name; a missing folder is a problem.
  public static List<Path> files(Path root, Path folder, String ending, Problems problems) {
    if (!Files.isDirectory(folder)) {
      problems.add(
          new Place(root.relativize(folder).toString(), 0),
          Wording.of("the folder is missing"),
          Wording.of("restore it, or name the right content folder"));
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every YAML file of a folder that can be read as fields.
  public static List<Fields> yaml(Path root, Path folder, Problems problems) {
    return files(root, folder, ".yaml", problems).stream()
        .flatMap(file -> YamlFile.read(root, file, problems).stream())
        .toList();
  }
}
