package vn.langnghe.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.langnghe.knowledge.files.Revision;

/// The hash of every knowledge file, by its path: `content/…` and `config/…`.
record FileSums(Map<String, String> byPath) {
  /// Settings of a deployment and remarks of those who write; nothing is made of them.
  private static final Set<String> NO_KNOWLEDGE =
      Set.of("config/bot.yaml", "config/handover.yaml", "content/guidance/topics.tsv");

  static FileSums of(Path content, Path config) {
    Map<String, Path> files = new TreeMap<>();
    collect("content/", content, files);
    collect("config/", config, files);
    Map<String, String> sums = new TreeMap<>();
    try {
      for (Map.Entry<String, Path> file : files.entrySet()) {
        sums.put(file.getKey(), Revision.ofFiles(List.of(file.getValue())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FileSums(sums);
  }

  private static void collect(String prefix, Path folder, Map<String, Path> files) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(prefix + slashed(folder.relativize(file)), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.keySet().removeAll(NO_KNOWLEDGE);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  /// The revision of everything.
  String whole() {
    return of(path -> true);
  }

  /// What each part is made of.
  Knowledge.Parts parts() {
    Predicate<String> text =
        path -> path.startsWith("content/text/") || path.equals("content/sources.yaml");
    String trained =
        byPath.keySet().stream().anyMatch(p -> p.startsWith("content/training/")) ? "+" : "";
    String mode = of(path -> path.equals("config/hotlines.yaml"));
    return new Knowledge.Parts(
        of(text.or(path -> path.startsWith("content/signals/"))) + trained,
        of(
            text.or(path ->
                path.startsWith("content/guidance/") || path.equals("content/groups.yaml"))),
        mode,
        of(path -> path.startsWith("content/replies/")));
  }

  private String of(Predicate<String> which) {
    List<String> texts = new ArrayList<>();
    byPath.forEach((path, sum) -> {
      if (which.test(path)) {
        texts.add(path);
        texts.add(sum);
      }
    });
    return Revision.of(texts.toArray(String[]::new));
  }
}
