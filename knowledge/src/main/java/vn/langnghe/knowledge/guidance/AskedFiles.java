package vn.langnghe.knowledge.guidance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;
import vn.langnghe.knowledge.guidance.finder.Lesson;
import vn.langnghe.knowledge.text.Language;

/// Reads `content/guidance/asked/*.tsv`: more ways of asking than a card can show, for the finder
/// alone. Each line is a card's slug, a tab, and what somebody might type; the slug `-` stands for
/// questions that no card answers. Blank lines and lines that start with `#` do not count.
public final class AskedFiles {
  private static final String NO_CARD = "-";

  private final Path root;
  private final Set<String> slugs;
  private final Problems problems;
  private final Map<String, List<String>> asked = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();

  private AskedFiles(Path root, Set<String> slugs, Problems problems) {
    this.root = root;
    this.slugs = slugs;
    this.problems = problems;
  }

  /// The ways of asking, by card; none when there is no such folder.
  ///
  /// @param root folder that problems are named relative to
  /// @param slugs the cards there are
  public static List<Lesson> read(Path root, Path content, Set<String> slugs, Problems problems) {
    Path folder = content.resolve("guidance/asked");
    AskedFiles files = new AskedFiles(root, slugs, problems);
    if (Files.isDirectory(folder)) {
      Folder.files(root, folder, ".tsv", problems).forEach(files::file);
    }
    return files.lessons();
  }

  private void file(Path path) {
    String name = root.relativize(path).toString();
    List<String> lines = YamlFile.text(path, name, problems).orElse("").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        line(new Place(name, i + 1), line);
      }
    }
  }

  private void line(Place place, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2 || columns[1].isBlank()) {
      problems.add(
          place,
          Wording.of("the line is not a slug and a text"),
          Wording.of("write the slug, a tab, the text"));
    } else if (!columns[0].equals(NO_CARD) && !slugs.contains(columns[0])) {
      problems.add(
          place,
          Wording.of("there is no card '{}'", columns[0]),
          Wording.of("name a card, or '-' for none"));
    } else if (!seen.add(columns[1].strip())) {
      problems.add(place, Wording.of("the text stands twice"), Wording.of("keep it once"));
    } else {
      asked.computeIfAbsent(columns[0], slug -> new ArrayList<>()).add(columns[1].strip());
    }
  }

  private List<Lesson> lessons() {
    return asked.entrySet().stream()
        .map(entry ->
            entry.getKey().equals(NO_CARD)
                ? Lesson.elsewhere(entry.getValue())
                : new Lesson(entry.getKey(), Language.VI, List.of(), List.of(), entry.getValue()))
        .toList();
  }
}
