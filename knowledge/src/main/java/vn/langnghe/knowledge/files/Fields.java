package vn.langnghe.knowledge.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The fields of one YAML mapping, read by name. A missing or ill-typed field adds a problem with
/// its line and gives a harmless value, so that reading goes on and finds the rest. Fields that
/// nobody asked for are reported by [#rejectUnknown].
public final class Fields {
  private final Map<String, NodeTuple> byName = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Place start;
  private final Place here;
  private final Problems problems;

  Fields(MappingNode mapping, Place start, Problems problems) {
    this.start = start;
    this.problems = problems;
    this.here = placeOf(mapping);
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        byName.put(key.getValue(), tuple);
      } else {
        problems.add(
            placeOf(tuple.getKeyNode()),
            Wording.of("a field's name must be plain text"),
            Wording.of("write 'name: value'"));
      }
    }
  }

  /// Where this mapping starts.
  public Place place() {
    return here;
  }

  /// Where a field stands; where the mapping starts if the field is absent.
  public Place placeOf(String name) {
    NodeTuple tuple = byName.get(name);
    return tuple == null ? here : placeOf(tuple.getKeyNode());
  }

  /// The collector that this mapping reports to.
  public Problems problems() {
    return problems;
  }

  /// Names of the fields in the order they stand; counts them as asked for.
  public Set<String> names() {
    asked.addAll(byName.keySet());
    return byName.keySet();
  }

  /// A text that must be there and not be blank; `""` with a problem otherwise.
  public String text(String name) {
    Optional<String> value = optionalText(name);
    if (value.isEmpty() || value.get().isBlank()) {
      problems.add(
          placeOf(name),
          Wording.of("'{}' is missing or empty", Wording.field(name)),
          Wording.of("add '{}: …'", Wording.field(name)));
      return "";
    }
    return value.get();
  }

  /// A text that may be absent or null.
  public Optional<String> optionalText(String name) {
    return value(name)
        .flatMap(node -> scalar(node, Wording.of("'{}' must be one text", Wording.field(name))))
        .map(Scalar::text);
  }

  /// A whole number that must be there; 0 with a problem otherwise.
  public int number(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      problems.add(
          placeOf(name),
          Wording.of("'{}' must be a whole number, not '{}'", Wording.field(name), text),
          Wording.of("write digits only"));
      return 0;
    }
  }

  /// `true` or `false`, or the given value when absent.
  public boolean flag(String name, boolean whenAbsent) {
    return convert(
            name,
            text ->
                switch (text) {
                  case "true" -> Optional.of(true);
                  case "false" -> Optional.of(false);
                  default -> Optional.empty();
                },
            Wording.of("true or false"))
        .orElse(whenAbsent);
  }

  /// A text turned into something else; a problem naming what is allowed when it cannot be.
  public <T> Optional<T> convert(
      String name, Function<String, Optional<T>> conversion, Wording allowed) {
    Optional<String> text = optionalText(name);
    Optional<T> value = text.flatMap(conversion);
    if (text.isPresent() && value.isEmpty()) {
      problems.add(
          placeOf(name),
          Wording.of("'{}: {}' is not known", Wording.field(name), text.get()),
          Wording.of("use {}", allowed));
    }
    return value;
  }

  /// The texts of a list turned into something else, without those that cannot be: each of them is
  /// a problem at its place, naming what is allowed.
  public <T> List<T> convertAll(
      String name, Function<String, Optional<T>> conversion, Wording allowed) {
    List<T> values = new ArrayList<>();
    for (Scalar text : texts(name)) {
      conversion
          .apply(text.text())
          .ifPresentOrElse(
              values::add,
              () ->
                  problems.add(
                      text.place(),
                      Wording.of("'{}' is not known", text.text()),
                      Wording.of("use {}", allowed)));
    }
    return List.copyOf(values);
  }

  /// The texts of a list with their places; empty when the field is absent or null.
  public List<Scalar> texts(String name) {
    List<Scalar> texts = new ArrayList<>();
    for (Node item : items(name)) {
      scalar(item, Wording.of("an item of '{}' must be one text", Wording.field(name)))
          .ifPresent(texts::add);
    }
    return texts;
  }

  /// The mappings of a list; empty when the field is absent or null.
  public List<Fields> mappings(String name) {
    List<Fields> mappings = new ArrayList<>();
    for (Node item : items(name)) {
      mapping(item, Wording.of("an item of '{}' must be a group of fields", Wording.field(name)))
          .ifPresent(mappings::add);
    }
    return mappings;
  }

  /// A nested mapping; empty when the field is absent or null.
  public Optional<Fields> mapping(String name) {
    return value(name)
        .flatMap(node ->
            mapping(node, Wording.of("'{}' must be a group of fields", Wording.field(name))));
  }

  /// True when a field is there and holds a group of fields.
  public boolean isMapping(String name) {
    return value(name).filter(MappingNode.class::isInstance).isPresent();
  }

  /// Lists of lists of texts, such as opening hours `[[08:00, 12:00], [13:00, 17:00]]`.
  public List<List<Scalar>> rows(String name) {
    List<List<Scalar>> rows = new ArrayList<>();
    for (Node item : items(name)) {
      if (item instanceof SequenceNode row) {
        rows.add(
            row.getValue().stream()
                .flatMap(cell -> scalar(cell, Wording.of("must be one text")).stream())
                .toList());
      } else {
        problems.add(
            placeOf(item),
            Wording.of("an item of '{}' must be a list", Wording.field(name)),
            Wording.of("write '[a, b]'"));
      }
    }
    return rows;
  }

  /// Reports every field nobody asked for: most often a slip of the pen.
  public void rejectUnknown() {
    byName.forEach((name, tuple) -> {
      if (!asked.contains(name)) {
        problems.add(
            placeOf(tuple.getKeyNode()),
            Wording.of("'{}' is not a field here", name),
            Wording.of("remove it, or mend its name"));
      }
    });
  }

  private List<Node> items(String name) {
    Optional<Node> value = value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.add(
        placeOf(name),
        Wording.of("'{}' must be a list", Wording.field(name)),
        Wording.of("write '- item' lines below it"));
    return List.of();
  }

  private Optional<Node> value(String name) {
    asked.add(name);
    return Optional.ofNullable(byName.get(name))
        .map(NodeTuple::getValueNode)
        .filter(node -> !Tag.NULL.equals(node.getTag()));
  }

  private Optional<Scalar> scalar(Node node, Wording wrong) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(new Scalar(scalar.getValue(), placeOf(node)));
    }
    problems.add(placeOf(node), wrong, Wording.of("write it on one line, in quotes"));
    return Optional.empty();
  }

  private Optional<Fields> mapping(Node node, Wording wrong) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Fields(mapping, start, problems));
    }
    problems.add(placeOf(node), wrong, Wording.of("write 'name: value' lines below it"));
    return Optional.empty();
  }

  private Place placeOf(Node node) {
    int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    return new Place(start.file(), start.line() + line);
  }
}
