package vn.langnghe.knowledge.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.evaluation.LabelledLines.Unusable;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.text.Folding;

/// Questions labelled with the card that answers them.
///
/// @param lines in the order of the file
public record GuidanceSet(List<GuidanceLine> lines) {
  public GuidanceSet {
    lines = List.copyOf(lines);
  }

  /// Reads JSON lines `{"id","text","slug","also","register"}`; `slug` may be null, `also` absent.
  ///
  /// @return the usable lines; every other line is a problem
  public static GuidanceSet read(Path file, Problems problems) {
    return new GuidanceSet(LabelledLines.read(file, GuidanceSet::line, problems));
  }

  /// The same, of a text in memory.
  ///
  /// @param name what problems call it
  public static GuidanceSet of(String text, String name, Problems problems) {
    return new GuidanceSet(LabelledLines.read(text, name, GuidanceSet::line, problems));
  }

  /// The same questions typed without any marks.
  public GuidanceSet withoutMarks() {
    return new GuidanceSet(
        lines.stream()
            .map(line ->
                new GuidanceLine(
                    line.id(),
                    Folding.fold(line.text()),
                    line.slug(),
                    line.also(),
                    line.register()))
            .toList());
  }

  private static GuidanceLine line(JsonNode line) throws Unusable {
    if (!line.has("slug")) {
      throw new Unusable(Wording.of("'slug' must be a text or null"));
    }
    return new GuidanceLine(
        LabelledLines.text(line, "id"),
        LabelledLines.text(line, "text"),
        LabelledLines.optionalText(line, "slug"),
        Set.copyOf(LabelledLines.texts(line, "also")),
        LabelledLines.text(line, "register"));
  }
}
