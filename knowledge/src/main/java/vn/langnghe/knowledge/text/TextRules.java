package vn.langnghe.knowledge.text;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// What short and playful spellings stand for, and which words are written without marks in any
/// case. Data of `content/text`; immutable.
public final class TextRules {
  /// Rules that change nothing; for tests.
  public static final TextRules NONE = new TextRules(Map.of(), Set.of());

  private final Map<String, List<List<String>>> readings;
  private final Set<String> unmarked;

  private TextRules(Map<String, List<List<String>>> readings, Set<String> unmarked) {
    this.readings = readings;
    this.unmarked = unmarked;
  }

  /// Reads `text/teencode.tsv` and `text/unmarked.txt` of the content folder.
  ///
  /// @param root folder that problems are named relative to
  public static TextRules load(Path root, Path content, Problems problems) {
    Map<String, List<List<String>>> readings = new HashMap<>();
    Path teencode = content.resolve("text/teencode.tsv");
    forEachLine(
        root, teencode, problems, (line, place) -> teencode(line, place, readings, problems));
    Set<String> unmarked = new HashSet<>();
    Path words = content.resolve("text/unmarked.txt");
    forEachLine(
        root, words, problems, (line, place) -> unmarked.addAll(List.of(line.split("\\s+"))));
    return new TextRules(Map.copyOf(readings), Set.copyOf(unmarked));
  }

  /// What a typed word may stand for, each reading a list of syllables; none when it is only
  /// itself.
  List<List<String>> readings(String word) {
    return readings.getOrDefault(word, List.of());
  }

  /// How a word is typed short: each word with the spellings that may stand for it, in order.
  public Map<String, List<String>> spellings() {
    Map<String, List<String>> spellings = new TreeMap<>();
    new TreeMap<>(readings)
        .forEach((typed, words) ->
            words.stream()
                .filter(syllables -> syllables.size() == 1)
                .forEach(syllables ->
                    spellings
                        .computeIfAbsent(syllables.getFirst(), word -> new ArrayList<>())
                        .add(typed)));
    return Map.copyOf(spellings);
  }

  /// True for a word that has no marks however carefully it is written.
  boolean isUnmarked(String word) {
    return unmarked.contains(word);
  }

  /// The same for the same rules.
  String revision() {
    return Revision.whole(
        List.of(new TreeMap<>(readings).toString(), new TreeSet<>(unmarked).toString()));
  }

  /// What is done with a line.
  interface Line {
    /// @param line in NFC, without what is empty around it
    void read(String line, Place place);
  }

  /// Goes through the lines of a file that are neither empty nor remarks.
  static void forEachLine(Path root, Path file, Problems problems, Line reader) {
    String name = root.relativize(file).toString();
    Optional<String> text = YamlFile.text(file, name, problems);
    int number = 0;
    for (String line : text.orElse("").split("\n")) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        reader.read(
            Normalizer.normalize(line.strip(), Normalizer.Form.NFC), new Place(name, number));
      }
    }
  }

  private static void teencode(
      String line, Place place, Map<String, List<List<String>>> readings, Problems problems) {
    String[] columns = line.split("\t");
    if (columns.length < 2 || columns[0].isBlank() || columns[1].isBlank()) {
      problems.add(
          place,
          Wording.of("the line has no typed form and reading"),
          Wording.of("write 'typed<TAB>reading, reading'"));
      return;
    }
    List<List<String>> meant = new ArrayList<>();
    for (String reading : columns[1].split(",", -1)) {
      if (reading.isBlank()) {
        problems.add(
            place,
            Wording.of("a reading is empty"),
            Wording.of("remove the comma that stands too much"));
        return;
      }
      meant.add(List.of(reading.strip().split("\\s+")));
    }
    if (readings.putIfAbsent(columns[0].strip(), List.copyOf(meant)) != null) {
      problems.add(
          place,
          Wording.of("'{}' stands twice", columns[0]),
          Wording.of("put all its readings on one line"));
    }
  }
}
