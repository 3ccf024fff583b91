package vn.langnghe.knowledge;

import java.nio.file.Path;
import java.util.Map;

/// The starter knowledge of the repository, loaded once for all tests of this module.
public final class Starter {
  /// The repository's root.
  public static final Path ROOT = root();

  private static final Loaded LOADED =
      new KnowledgeLoader(ROOT.resolve("knowledge/content"), ROOT.resolve("config"), Map.of())
          .load();

  private Starter() {}

  /// The snapshot; fails with every problem when there is one.
  public static Knowledge knowledge() {
    return switch (LOADED) {
      case Loaded.Ready(Knowledge knowledge) -> knowledge;
      case Loaded.Rejected(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private static Path root() {
    return Path.of(System.getProperty("langnghe.root", "..")).toAbsolutePath().normalize();
  }
}
