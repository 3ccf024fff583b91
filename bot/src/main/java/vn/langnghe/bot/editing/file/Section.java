package vn.langnghe.bot.editing.file;

import java.util.Arrays;
import java.util.Optional;
import vn.langnghe.bot.editing.Kind;

/// A list in a YAML file whose items are documents.
enum Section {
  SIGNALS("signals", "id", Kind.SIGNAL),
  CONTEXTS("contexts", "id", Kind.CONTEXT),
  REPLIES("replies", "key", Kind.REPLY),
  HOTLINES("hotlines", "id", Kind.HOTLINE);

  final String key;
  final String name;
  final Kind kind;

  /// @param key of the list
  /// @param name field that names an item
  Section(String key, String name, Kind kind) {
    this.key = key;
    this.name = name;
    this.kind = kind;
  }

  static Optional<Section> of(Kind kind) {
    return Arrays.stream(values()).filter(section -> section.kind == kind).findFirst();
  }

  static Optional<Section> beginning(String line) {
    return Arrays.stream(values())
        .filter(section -> line.strip().equals(section.key + ":"))
        .findFirst();
  }
}
