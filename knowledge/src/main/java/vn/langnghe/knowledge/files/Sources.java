package vn.langnghe.knowledge.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The public sources that content may name by code. Immutable.
public final class Sources {
  private final Map<String, Source> byCode;

  private Sources(Map<String, Source> byCode) {
    this.byCode = byCode;
  }

  /// Reads `content/sources.yaml`.
  ///
  /// @param root folder that problems are named relative to
  /// @return the sources; none, with problems added, when the file cannot be read
  public static Sources load(Path root, Path content, Problems problems) {
    Map<String, Source> byCode = new TreeMap<>();
    Optional<Fields> file = YamlFile.read(root, content.resolve("sources.yaml"), problems);
    for (Fields fields : file.map(top -> top.mappings("sources")).orElse(List.of())) {
      Source source =
          new Source(
              fields.text("code"),
              fields.text("title"),
              fields.text("address"),
              fields.flag("opened", false));
      fields.rejectUnknown();
      if (byCode.putIfAbsent(source.code(), source) != null) {
        problems.add(
            fields.place(),
            Wording.of("the source '{}' stands twice", source.code()),
            Wording.of("remove one of the two"));
      }
    }
    file.ifPresent(Fields::rejectUnknown);
    return new Sources(byCode);
  }

  /// The source of a code; empty, with a problem at the place of the code, when there is none.
  public Optional<Source> find(Scalar code, Problems problems) {
    Optional<Source> source = Optional.ofNullable(byCode.get(code.text()));
    if (source.isEmpty()) {
      problems.add(
          code.place(),
          Wording.of("the source '{}' is not known", code.text()),
          Wording.of("add it to sources.yaml, or mend the code"));
    }
    return source;
  }
}
