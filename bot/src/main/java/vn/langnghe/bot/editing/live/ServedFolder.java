package vn.langnghe.bot.editing.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Placed;
import vn.langnghe.bot.editing.Words;
import vn.langnghe.bot.editing.file.Blocks;
import vn.langnghe.bot.editing.file.Folders;
import vn.langnghe.bot.editing.file.Signature;

/// Documents as the files that the loader reads. A folder appears whole or not at all.
///
/// @param path the folder, with `knowledge/content` and `config` below it
record ServedFolder(Path path) {
  Path content() {
    return path.resolve("knowledge/content");
  }

  Path config() {
    return path.resolve("config");
  }

  /// The exchange files of documents, with the names of those who signed.
  ///
  /// @param names gives the name of a member; a name that is no member's id stays as it is
  static SortedMap<String, String> texts(List<Placed> documents, UnaryOperator<String> names) {
    return Blocks.join(
        documents.stream()
            .map(one -> new Blocks.Block(one.document(), served(one, names), 1))
            .toList());
  }

  private static Words served(Placed one, UnaryOperator<String> names) {
    Words words = one.revision().words();
    Optional<String> reviewer = one.revision().reviewer();
    return one.document().kind() == Kind.CARD && reviewer.isPresent()
        ? Signature.by(names.apply(reviewer.get()), words)
        : words;
  }

  /// Writes a folder anew.
  ///
  /// @param base a folder to link every other file from; nothing is linked without it
  /// @param stale files not to take over from the base
  static ServedFolder write(
      Path folder, SortedMap<String, String> texts, Optional<ServedFolder> base, Set<String> stale)
      throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path fresh = parent.resolve("new-" + UUID.randomUUID());
    if (base.isPresent()) {
      link(base.get().path(), fresh, stale);
    }
    for (var text : texts.entrySet()) {
      Path file = fresh.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, text.getValue().getBytes(StandardCharsets.UTF_8));
    }
    if (Files.exists(folder)) {
      Folders.delete(folder);
    }
    Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    return new ServedFolder(folder);
  }

  private static void link(Path from, Path to, Set<String> stale) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = from.relativize(file).toString().replace('\\', '/');
        if (!stale.contains(name)) {
          Path link = to.resolve(name);
          Files.createDirectories(link.getParent());
          linkOrCopy(link, file);
        }
      }
    }
  }

  private static void linkOrCopy(Path link, Path file) throws IOException {
    try {
      Files.createLink(link, file);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.copy(file, link);
    }
  }
}
