package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.Loaded;

/// A note in the data folder: which publication this node served last, and the revision of its
/// files, so that a start reads it without waiting for the database and trusts no file that was
/// changed since.
public final class ServedMark {
  private static final String NAME = "serving";

  private ServedMark() {}

  /// What a node begins with.
  ///
  /// @param number of the publication; 0 for the starter files
  /// @param folder with `knowledge/content` and `config`; empty for the starter files
  /// @param lost true when the node has served a publication that its disk no longer holds: it may
  ///   serve nobody until the database has given it one
  public record Begun(long number, Optional<Path> folder, boolean lost) {
    /// The starter files, where no publication was ever served.
    public static final Begun STARTER = new Begun(0, Optional.empty(), false);

    /// Nothing that may be served.
    static final Begun LOST = new Begun(0, Optional.empty(), true);

    /// True when the node has served a publication.
    boolean hasServed() {
      return number > 0 || lost;
    }
  }

  /// What became of the set that the node served last.
  public sealed interface Last {
    /// There was none.
    record None() implements Last {}

    /// It cannot be read any more.
    record Lost(Begun begun, String why) implements Last {}

    /// It is as it was. The knowledge is the caller's to close.
    record Kept(Begun begun, Knowledge knowledge) implements Last {}
  }

  /// Reads the set that was served last.
  ///
  /// @param folder where the node keeps what it serves
  /// @param needed texts that the service uses, with the slots it fills
  public static Last read(Path folder, Map<String, Set<String>> needed) {
    Path mark = folder.resolve(NAME);
    if (!Files.exists(mark)) {
      return new Last.None();
    }
    try {
      String[] written = Files.readString(mark).strip().split(" ");
      if (written.length != 2 || !written[0].matches("[0-9]{1,18}")) {
        return lost(mark + " is damaged");
      }
      Path files = folder.resolve("p" + written[0]);
      if (!Files.isDirectory(files)) {
        return lost(files + " is gone");
      }
      ServedFolder served = new ServedFolder(files);
      return switch (new KnowledgeLoader(served.content(), served.config(), needed).load()) {
        case Loaded.Ready(Knowledge knowledge) -> {
          if (knowledge.revision().equals(written[1])) {
            long number = Long.parseLong(written[0]);
            yield new Last.Kept(new Begun(number, Optional.of(files), false), knowledge);
          }
          knowledge.close();
          yield lost("files in " + files + " are not as they were served");
        }
        case Loaded.Rejected(var problems) -> lost(files + ": " + problems.getFirst());
      };
    } catch (IOException | RuntimeException e) {
      return lost(folder + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  private static Last lost(String why) {
    return new Last.Lost(Begun.LOST, why);
  }

  static void set(Path folder, long number, String revision) throws IOException {
    Path fresh = folder.resolve(NAME + ".new");
    Files.write(fresh, (number + " " + revision).getBytes(StandardCharsets.UTF_8));
    Files.move(
        fresh,
        folder.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
