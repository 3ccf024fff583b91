package vn.langnghe.bot.editing.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Exchange files of a zip. Nothing is written to disk, so nothing can be written elsewhere; what
/// looks hostile is a problem all the same.
public final class ZipSource {
  private static final int MOST_ENTRIES = 5_000;
  private static final long LARGEST = 60_000_000;

  private ZipSource() {}

  /// Every file below `knowledge/content` and `config` of the zip.
  public static Bundle read(Path zip, Problems problems) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    String name = zip.getFileName().toString();
    long whole = 0;
    try (ZipInputStream entries =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (seen.size() >= MOST_ENTRIES || whole > LARGEST) {
          Wording remedy = Wording.of("put knowledge files only into it");
          problems.add(new Place(name, 0), Wording.of("the zip holds too much"), remedy);
          return new Bundle(texts);
        }
        String path = entry.getName();
        if (!entry.isDirectory()
            && isFit(path, seen, problems)
            && !FilePlan.SETTINGS.contains(path)) {
          byte[] bytes = bounded(entries);
          whole += bytes.length;
          if (bytes.length > BlockCheck.LARGEST) {
            problems.add(
                new Place(path, 0),
                Wording.of("the file is larger than 5 MB"),
                Wording.of("split it, or leave it out"));
            return new Bundle(texts);
          }
          FolderSource.decode(bytes, path, problems).ifPresent(text -> texts.put(path, text));
        }
      }
    }
    if (texts.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Place(name, 0),
          Wording.of("there are no knowledge files"),
          Wording.of("zip knowledge/content and config"));
    }
    texts.forEach((path, text) -> Texts.check(path, text, problems));
    return new Bundle(texts);
  }

  /// At most one byte more than allowed, however much the entry unfolds to.
  private static byte[] bounded(InputStream entry) throws IOException {
    return entry.readNBytes(BlockCheck.LARGEST + 1);
  }

  private static boolean isFit(String path, Set<String> seen, Problems problems) {
    Place place = new Place(path.replaceAll("\\p{Cntrl}", "?"), 0);
    if (path.startsWith("/")
        || path.contains("\\")
        || path.contains(":")
        || path.matches("(.*/)?\\.\\.?(/.*)?")) {
      problems.add(
          place,
          Wording.of("the entry leads out of the zip"),
          Wording.of("zip the folders themselves"));
    } else if (!seen.add(path)) {
      problems.add(place, Wording.of("the entry stands twice"), Wording.of("keep it once"));
    } else if (!FilePlan.SETTINGS.contains(path) && FilePlan.of(path).isEmpty()) {
      problems.add(
          place, Wording.of("no such file is known"), Wording.of("remove it, or mend its name"));
    } else {
      return true;
    }
    return false;
  }
}
