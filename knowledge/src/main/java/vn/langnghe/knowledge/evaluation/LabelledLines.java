package vn.langnghe.knowledge.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;

/// Reads a labelled set: one JSON object a line. Every line that cannot be used is a problem at its
/// place; a set with a line missing would tell untrue figures.
final class LabelledLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledLines() {}

  /// Makes a labelled line of one JSON object.
  interface Maker<T> {
    T make(JsonNode line) throws Unusable;
  }

  /// A line that lacks something.
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Wording why;

    Unusable(Wording why) {
      super(why.toString());
      this.why = why;
    }
  }

  static <T> List<T> read(Path file, Maker<T> maker, Problems problems) {
    String name = file.getFileName().toString();
    return read(YamlFile.text(file, name, problems).orElse(""), name, maker, problems);
  }

  static <T> List<T> read(String lines, String name, Maker<T> maker, Problems problems) {
    List<T> made = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : lines.split("\n")) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode object = JSON.readTree(line);
        T labelled = maker.make(object);
        if (!ids.add(text(object, "id"))) {
          throw new Unusable(Wording.of("the id '{}' stands twice", text(object, "id")));
        }
        made.add(labelled);
      } catch (JsonProcessingException e) {
        problems.add(
            new Place(name, number),
            Wording.of("not valid JSON"),
            Wording.of("write one JSON object a line"));
      } catch (Unusable e) {
        problems.add(new Place(name, number), e.why, Wording.of("mend the line after the labels"));
      }
    }
    return made;
  }

  static String text(JsonNode line, String field) throws Unusable {
    return optionalText(line, field)
        .orElseThrow(() -> new Unusable(Wording.of("'{}' must be a text", field)));
  }

  static Optional<String> optionalText(JsonNode line, String field) {
    return Optional.ofNullable(line.get(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  static int number(JsonNode line, String field) throws Unusable {
    JsonNode value = line.get(field);
    if (value == null || !value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new Unusable(Wording.of("'{}' must be a whole number", field));
    }
    return value.intValue();
  }

  /// The texts of a list; none when the field is absent.
  static List<String> texts(JsonNode line, String field) {
    JsonNode list = line.get(field);
    return list == null
        ? List.of()
        : StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
