package vn.langnghe.knowledge.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tells whether what the build once made is still what it would make now. Beside each such file
/// stands a note, `….made-from`: the revision of everything that it depends on.
///
/// @param made the file
/// @param revision of what it would be made from now
public record MadeFrom(Path made, String revision) {
  /// @param made the file
  /// @param folders data, and compiled classes, that it depends on; folders in them do not count
  public static MadeFrom of(Path made, List<Path> folders) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> counts(f, made)).sorted().toList()) {
          texts.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return new MadeFrom(made, Revision.whole(texts));
  }

  private static boolean counts(Path file, Path made) {
    return Files.isRegularFile(file)
        && !file.getFileName().toString().startsWith(made.getFileName().toString());
  }

  /// True when the file need not be made again.
  public boolean holds() throws IOException {
    return Files.exists(made) && Files.exists(note()) && Files.readString(note()).equals(revision);
  }

  /// Notes that the file was made now.
  public void write() throws IOException {
    Files.writeString(note(), revision);
  }

  private Path note() {
    return made.resolveSibling(made.getFileName() + ".made-from");
  }
}
