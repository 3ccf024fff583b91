package vn.langnghe.knowledge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Opens YAML files and YAML front matter as [Fields] that know their lines.
public final class YamlFile {
  private YamlFile() {}

  /// Reads a whole file.
  ///
  /// @param root folder that problems name the file relative to
  /// @return the top-level mapping; empty, with a problem added, when the file cannot be read as
  ///   one
  public static Optional<Fields> read(Path root, Path file, Problems problems) {
    String name = root.relativize(file).toString();
    return text(file, name, problems).flatMap(yaml -> parse(yaml, new Place(name, 0), problems));
  }

  /// The text of a UTF-8 file; empty, with a problem added, when it cannot be read.
  public static Optional<String> text(Path file, String name, Problems problems) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      problems.add(
          new Place(name, 0),
          Wording.of("the file is missing"),
          Wording.of("add it, or restore it from version control"));
    } catch (MalformedInputException e) {
      problems.add(
          new Place(name, 0), Wording.of("the file is not UTF-8"), Wording.of("save it as UTF-8"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.empty();
  }

  /// Parses YAML text.
  ///
  /// @param start where the text stands; its line is added to the lines within the text
  public static Optional<Fields> parse(String yaml, Place start, Problems problems) {
    try {
      LoadSettings settings =
          LoadSettings.builder().setLabel(start.file()).setAllowDuplicateKeys(false).build();
      Optional<Node> node = new Compose(settings).composeString(yaml);
      if (node.isPresent() && node.get() instanceof MappingNode mapping) {
        return Optional.of(new Fields(mapping, start, problems));
      }
      problems.add(
          start,
          Wording.of("the file holds no fields"),
          Wording.of("start it with 'name: value' lines"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      problems.add(
          new Place(start.file(), start.line() + line),
          Wording.of("not valid YAML: {}", e.getProblem()),
          Wording.of("mend the line; quote text that holds ': '"));
    } catch (YamlEngineException e) {
      problems.add(
          start,
          Wording.of("not valid YAML: {}", String.valueOf(e.getMessage())),
          Wording.of("mend the file"));
    }
    return Optional.empty();
  }
}
