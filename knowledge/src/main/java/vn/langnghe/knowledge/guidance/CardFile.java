package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// A card file taken apart: YAML front matter between two `---` lines, then Markdown.
///
/// @param fields the front matter
/// @param body the Markdown
/// @param bodyPlace where the Markdown starts
record CardFile(Fields fields, String body, Place bodyPlace) {
  private static final String FENCE = "---\n";

  static Optional<CardFile> read(Path root, Path file, Problems problems) {
    String name = root.relativize(file).toString();
    Optional<String> text = YamlFile.text(file, name, problems);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String whole = Normalizer.normalize(text.get(), Normalizer.Form.NFC).replace("\r\n", "\n");
    int end = whole.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!whole.startsWith(FENCE) || end < 0) {
      problems.add(
          new Place(name, 1),
          Wording.of("the front matter is missing"),
          Wording.of("start the file with fields between two '---' lines"));
      return Optional.empty();
    }
    String front = whole.substring(FENCE.length(), end + 1);
    String body = whole.substring(end + 1 + FENCE.length()).strip();
    int bodyLine = 3 + (int) front.chars().filter(c -> c == '\n').count();
    return YamlFile.parse(front, new Place(name, 1), problems)
        .map(fields -> new CardFile(fields, body, new Place(name, bodyLine)));
  }
}
