package vn.langnghe.bot.editing.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Exchange files of a folder. What looks hostile is a problem and is not read.
public final class FolderSource {
  private FolderSource() {}

  /// Every file below `knowledge/content` and `config` of a folder.
  public static Bundle read(Path root, Problems problems) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    collect(root.resolve("knowledge/content"), FilePlan.CONTENT, texts, problems);
    collect(root.resolve("config"), FilePlan.CONFIG, texts, problems);
    if (texts.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Place(root.toString(), 0),
          Wording.of("there are no knowledge files"),
          Wording.of("name a folder with knowledge/content and config"));
    }
    texts.forEach((path, text) -> Texts.check(path, text, problems));
    return new Bundle(texts);
  }

  /// The starter files, wherever the two folders stand. Files of no known kind are left out.
  public static Bundle starter(Path content, Path config, Problems problems) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    Problems unknown = new Problems();
    collect(content, FilePlan.CONTENT, texts, unknown);
    collect(config, FilePlan.CONFIG, texts, unknown);
    if (texts.isEmpty()) {
      problems.addAll(unknown);
    }
    return new Bundle(texts);
  }

  private static void collect(
      Path folder, String prefix, SortedMap<String, String> texts, Problems problems)
      throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
      for (Path file : files.sorted().toList()) {
        String path = prefix + folder.relativize(file).toString().replace('\\', '/');
        Place place = new Place(path, 0);
        if (Files.isSymbolicLink(file)) {
          problems.add(
              place,
              Wording.of("this is a symbolic link"),
              Wording.of("put the file itself in its place"));
        } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          one(file, path, texts, problems);
        } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          problems.add(place, Wording.of("this is no plain file"), Wording.of("remove it"));
        }
      }
    }
  }

  private static void one(
      Path file, String path, SortedMap<String, String> texts, Problems problems)
      throws IOException {
    if (FilePlan.SETTINGS.contains(path)) {
      return;
    }
    Place place = new Place(path, 0);
    if (FilePlan.of(path).isEmpty()) {
      problems.add(
          place, Wording.of("no such file is known"), Wording.of("remove it, or mend its name"));
    } else if (Files.size(file) > BlockCheck.LARGEST) {
      problems.add(
          place,
          Wording.of("the file is larger than 5 MB"),
          Wording.of("split it, or leave it out"));
    } else {
      decode(Files.readAllBytes(file), path, problems).ifPresent(text -> texts.put(path, text));
    }
  }

  /// The text of UTF-8 bytes; a problem with its line when they are none.
  static Optional<String> decode(byte[] bytes, String path, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer from = ByteBuffer.wrap(bytes);
    try {
      return Optional.of(decoder.decode(from).toString());
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < Math.min(from.position(), bytes.length); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      problems.add(
          new Place(path, line),
          Wording.of("the file is not UTF-8"),
          Wording.of("save it as UTF-8"));
      return Optional.empty();
    }
  }
}
