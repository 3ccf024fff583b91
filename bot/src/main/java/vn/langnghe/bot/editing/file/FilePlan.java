package vn.langnghe.bot.editing.file;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.bot.editing.Kind;

/// Which files there are, and what stands in each.
public final class FilePlan {
  /// Folder of what is said, as in a checkout of the project.
  public static final String CONTENT = "knowledge/content/";

  /// Folder of what a deployment sets.
  public static final String CONFIG = "config/";

  /// How faults are told in Vietnamese.
  public static final String FAULTS = CONTENT + "replies/faults.tsv";

  /// In the config folder, but not knowledge.
  static final Set<String> SETTINGS = Set.of(CONFIG + "bot.yaml", CONFIG + "handover.yaml");

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");

  private FilePlan() {}

  /// How a file is taken apart.
  enum Way {
    /// One document of this file and its English twin.
    CARD,
    /// A document for each entry, and frames.
    ENTRIES,
    /// One document.
    WHOLE
  }

  /// What a path holds.
  ///
  /// @param kind of the documents; of entries, that of what is none
  record Plan(Way way, Kind kind) {}

  /// The plan of a path; empty when no such file is known.
  static Optional<Plan> of(String path) {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    String name = path.substring(slash);
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (folder) {
          case CONTENT ->
              name.equals("groups.yaml") || name.equals("sources.yaml") ? whole(Kind.LIST) : null;
          case CONTENT + "guidance/" -> guidance(name);
          case CONTENT + "guidance/asked/" -> name.endsWith(".tsv") ? whole(Kind.ASKED) : null;
          case CONTENT + "signals/", CONTENT + "replies/" ->
              name.endsWith(".yaml")
                  ? new Plan(Way.ENTRIES, Kind.FRAME)
                  : path.equals(FAULTS) ? whole(Kind.LIST) : null;
          case CONTENT + "text/" -> name.matches(".*\\.(yaml|tsv|txt)") ? whole(Kind.LIST) : null;
          case CONTENT + "training/" -> name.endsWith(".tsv") ? whole(Kind.TRAINING) : null;
          case CONTENT + "evaluation/" -> name.endsWith(".jsonl") ? whole(Kind.EVALUATION) : null;
          case CONFIG ->
              switch (name) {
                case "hotlines.yaml" -> new Plan(Way.ENTRIES, Kind.FRAME);
                case "escalation.yaml" -> whole(Kind.ESCALATION);
                default -> null;
              };
          default -> null;
        });
  }

  private static @org.jspecify.annotations.Nullable Plan guidance(String name) {
    return switch (name) {
      case "never.txt", "never.en.txt", "topics.tsv" -> whole(Kind.LIST);
      case "out-of-scope.txt" -> whole(Kind.ASKED);
      default -> name.endsWith(".md") ? new Plan(Way.CARD, Kind.CARD) : null;
    };
  }

  private static Plan whole(Kind kind) {
    return new Plan(Way.WHOLE, kind);
  }

  /// The file of a card's English twin.
  public static String twin(String file) {
    return file.substring(0, file.length() - ".md".length()) + ".en.md";
  }
}
