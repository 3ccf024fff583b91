package vn.langnghe.knowledge.learned;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// Reads `content/training/*.tsv`: `level, topics, subject, register, text`, separated by tabs;
/// lines that start with `#` are remarks.
public final class TrainingFiles {
  private static final int COLUMNS = 5;
  private static final Set<String> REGISTERS =
      Set.of("standard", "no_diacritics", "teencode", "typo", "dialect", "mixed_en");

  private final Problems problems;
  private final Map<String, Place> seen = new HashMap<>();

  private TrainingFiles(Problems problems) {
    this.problems = problems;
  }

  /// Every usable line; every other line is a problem at its place.
  ///
  /// @param root folder that problems are named relative to
  /// @param content the content folder
  public static List<Example> read(Path root, Path content, Problems problems) {
    TrainingFiles files = new TrainingFiles(problems);
    List<Example> examples = new ArrayList<>();
    for (Path file : Folder.files(root, content.resolve("training"), ".tsv", problems)) {
      String name = root.relativize(file).toString();
      String[] lines = YamlFile.text(file, name, problems).orElse("").split("\n");
      for (int i = 0; i < lines.length; i++) {
        if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
          files.line(lines[i].strip(), new Place(name, i + 1)).ifPresent(examples::add);
        }
      }
    }
    return examples;
  }

  private Optional<Example> line(String line, Place place) {
    String[] columns = line.split("\t");
    if (columns.length != COLUMNS) {
      problems.add(
          place,
          Wording.of("the line has {} columns", columns.length),
          Wording.of("write level, topics, subject, register and text, separated by tabs"));
      return Optional.empty();
    }
    Optional<Level> level =
        columns[0].matches("[0-4]")
            ? Optional.of(Level.of(Integer.parseInt(columns[0])))
            : Optional.empty();
    Optional<List<Topic>> topics = topics(columns[1]);
    Optional<Subject> subject =
        Arrays.stream(Subject.values()).filter(one -> one.label().equals(columns[2])).findFirst();
    String text = Normalizer.normalize(columns[4], Normalizer.Form.NFC);
    if (level.isEmpty()
        || topics.isEmpty()
        || subject.isEmpty()
        || !REGISTERS.contains(columns[3])
        || (level.get() == Level.NONE) != topics.get().isEmpty()) {
      problems.add(
          place,
          Wording.of("a label of the line is not known"),
          Wording.of(
              "use level 0 to 4, topics as in the signals ('-' at level 0 only), self or other, and a"
                  + " register of {}",
              REGISTERS.stream().sorted().toList()));
      return Optional.empty();
    }
    if (isRepeated(text, place)) {
      return Optional.empty();
    }
    return Optional.of(
        new Example(level.get(), topics.get(), subject.get(), columns[3], text, place));
  }

  private boolean isRepeated(String text, Place place) {
    Place before = seen.putIfAbsent(text, place);
    if (before != null) {
      problems.add(
          place,
          Wording.of("the message stands already at {}:{}", before.file(), before.line()),
          Wording.of("remove one of the two"));
    }
    return before != null;
  }

  private static Optional<List<Topic>> topics(String labels) {
    if (labels.equals("-")) {
      return Optional.of(List.of());
    }
    List<Topic> topics = new ArrayList<>();
    for (String label : labels.split(",")) {
      Optional<Topic> topic = Topic.ofLabel(label.strip());
      if (topic.isEmpty()) {
        return Optional.empty();
      }
      topics.add(topic.get());
    }
    return Optional.of(topics);
  }
}
