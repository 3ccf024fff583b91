package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A note in the data folder: which publication this node served last, so that a start reads it
/// without waiting for the database.
public final class ServedMark {
  private static final String NAME = "serving";

  private ServedMark() {}

  /// What a node begins with.
  ///
  /// @param number of the publication; 0 for the starter files
  /// @param folder with `knowledge/content` and `config`; empty for the starter files
  public record Begun(long number, Optional<Path> folder) {
    /// The starter files.
    public static final Begun STARTER = new Begun(0, Optional.empty());
  }

  /// What the note says; the starter files where there is none or its folder is gone.
  public static Begun read(Path folder) {
    try {
      String written = Files.readString(folder.resolve(NAME)).strip();
      Path files = folder.resolve("p" + written);
      return written.matches("[0-9]{1,18}") && Files.isDirectory(files)
          ? new Begun(Long.parseLong(written), Optional.of(files))
          : Begun.STARTER;
    } catch (IOException e) {
      return Begun.STARTER;
    }
  }

  static void set(Path folder, long number) throws IOException {
    Path fresh = folder.resolve(NAME + ".new");
    Files.write(fresh, Long.toString(number).getBytes(StandardCharsets.UTF_8));
    Files.move(
        fresh,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
