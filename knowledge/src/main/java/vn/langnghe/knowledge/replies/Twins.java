package vn.langnghe.knowledge.replies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.langnghe.knowledge.files.Gaps;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// The Vietnamese twins of what the program says of faults, by their English. Immutable.
///
/// @param byEnglish template to its twin
record Twins(Map<String, String> byEnglish) {
  private static final String FILE = "faults.tsv";

  Twins {
    byEnglish = Map.copyOf(byEnglish);
  }

  /// Reads `faults.tsv` of a folder: English, a tab, Vietnamese. Knowledge that was published
  /// before there was such a file has none: its faults are told in English.
  ///
  /// @param root folder that problems are named relative to
  static Twins load(Path root, Path folder, Problems problems) {
    Path file = folder.resolve(FILE);
    String name = root.relativize(file).toString();
    return Files.exists(file)
        ? of(YamlFile.text(file, name, problems).orElse(""), name, problems)
        : new Twins(Map.of());
  }

  /// Reads the text of such a file.
  ///
  /// @param name what problems call it
  static Twins of(String text, String name, Problems problems) {
    Map<String, String> twins = new HashMap<>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        row(line.split("\t", -1), new Place(name, number), twins, problems);
      }
    }
    return new Twins(twins);
  }

  private static void row(
      String[] columns, Place place, Map<String, String> twins, Problems problems) {
    if (columns.length != 2 || columns[0].isBlank() || columns[1].isBlank()) {
      problems.add(
          place,
          Wording.of("the line is not an English sentence and its twin"),
          Wording.of("write the English, a tab, the Vietnamese"));
    } else if (!words(columns[0]).equals(words(columns[1]))) {
      problems.add(
          place,
          Wording.of("the twin has other gaps than the English"),
          Wording.of("give each word one gap; number them where the order is another"));
    } else if (twins.putIfAbsent(columns[0], columns[1]) != null) {
      problems.add(
          place, Wording.of("the sentence stands twice"), Wording.of("remove one of the two"));
    }
  }

  private static Set<Integer> words(String template) {
    return new TreeSet<>(Gaps.of(template));
  }

  /// The twin of a template; the English where there is none.
  String of(String english) {
    return byEnglish.getOrDefault(english, english);
  }
}
