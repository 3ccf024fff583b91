package vn.langnghe.knowledge.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Reads `content/text/thesaurus-*.txt`: a class of words that mean much the same on each line.
///
/// ```
///   t-rat-poison: thuốc chuột, bả chuột, thuốc diệt chuột
/// ```
final class Thesaurus {
  /// No words have more syllables.
  static final int LONGEST = 12;

  private static final Pattern NAME = Pattern.compile("[a-z]-[a-z0-9-]+");

  private final Problems problems;
  private final Map<String, Place> names = new HashMap<>();
  private final List<Word> words = new ArrayList<>();

  /// A word, or a few that stand side by side.
  ///
  /// @param name of its class
  record Word(String name, List<String> syllables) {}

  private Thesaurus(Problems problems) {
    this.problems = problems;
  }

  /// All words of a content folder, by file and line.
  ///
  /// @param root folder that problems are named relative to
  static List<Word> words(Path root, Path content, Problems problems) {
    Thesaurus thesaurus = new Thesaurus(problems);
    Path folder = content.resolve("text");
    if (Files.isDirectory(folder)) {
      Folder.files(root, folder, ".txt", problems).stream()
          .filter(file -> file.getFileName().toString().startsWith("thesaurus-"))
          .forEach(file -> TextRules.forEachLine(root, file, problems, thesaurus::line));
    }
    return thesaurus.words;
  }

  private void line(String line, Place place) {
    int colon = line.indexOf(':');
    String name = line.substring(0, Math.max(0, colon));
    if (!NAME.matcher(name).matches()) {
      problems.add(
          place,
          Wording.of("the line does not begin with the name of a class"),
          Wording.of("write 'p-mother: mẹ, má', the name in small letters with a field before it"));
      return;
    }
    Place before = names.putIfAbsent(name, place);
    if (before != null) {
      problems.add(
          place,
          Wording.of("'{}' stands already at {}:{}", name, before.file(), before.line()),
          Wording.of("put all its words on one line"));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (String word : line.substring(colon + 1).split(",", -1)) {
      word(name, word.strip(), seen, place);
    }
  }

  private void word(String name, String word, Set<String> seen, Place place) {
    List<String> syllables = List.of(word.split("[\\s-]+"));
    if (word.isEmpty()) {
      problems.add(
          place,
          Wording.of("a word of class {} is empty", name),
          Wording.of("remove the comma that stands too much"));
    } else if (!seen.add(word)) {
      problems.add(
          place,
          Wording.of("'{}' stands twice in class {}", word, name),
          Wording.of("remove one of the two"));
    } else if (syllables.size() > LONGEST) {
      problems.add(
          place,
          Wording.of("'{}' has more than {} syllables", word, LONGEST),
          Wording.of("name what it is about in fewer"));
    } else {
      words.add(new Word(name, syllables));
    }
  }
}
