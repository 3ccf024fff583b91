package vn.langnghe.knowledge.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.evaluation.LabelledLines.Unusable;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Messages labelled with their danger.
///
/// @param lines in the order of the file
public record TriageSet(List<TriageLine> lines) {
  public TriageSet {
    lines = List.copyOf(lines);
  }

  /// Reads JSON lines `{"id","text","level","topics","subject","register"}`.
  ///
  /// @return the usable lines; every other line is a problem
  public static TriageSet read(Path file, Problems problems) {
    return new TriageSet(LabelledLines.read(file, TriageSet::line, problems));
  }

  /// The same, of a text in memory.
  ///
  /// @param name what problems call it
  public static TriageSet of(String text, String name, Problems problems) {
    return new TriageSet(LabelledLines.read(text, name, TriageSet::line, problems));
  }

  private static TriageLine line(JsonNode line) throws Unusable {
    int number = LabelledLines.number(line, "level");
    if (number < 0 || number > 4) {
      throw new Unusable(Wording.of("'level' must be 0 to 4"));
    }
    Level level = Level.of(number);
    List<Topic> topics = topics(line);
    if (topics.isEmpty() && level != Level.NONE) {
      throw new Unusable(Wording.of("'topics' must name one from level 1 on"));
    }
    return new TriageLine(
        LabelledLines.text(line, "id"),
        LabelledLines.text(line, "text"),
        level,
        topics,
        subject(LabelledLines.text(line, "subject")),
        LabelledLines.text(line, "register"));
  }

  private static List<Topic> topics(JsonNode line) throws Unusable {
    List<Topic> topics = new ArrayList<>();
    for (String label : LabelledLines.texts(line, "topics")) {
      topics.add(
          Topic.ofLabel(label)
              .orElseThrow(() -> new Unusable(Wording.of("there is no topic '{}'", label))));
    }
    return topics;
  }

  private static Subject subject(String label) throws Unusable {
    return Arrays.stream(Subject.values())
        .filter(subject -> subject.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new Unusable(Wording.of("'subject' must be self or other")));
  }
}
