package vn.langnghe.knowledge;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.knowledge.files.Problem;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.guidance.Guidance;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.replies.Replies;
import vn.langnghe.knowledge.signals.Signals;
import vn.langnghe.knowledge.text.Language;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// Builds a snapshot from the content and config folders.
public final class KnowledgeLoader {
  private final Path content;
  private final Path config;
  private final Map<String, Set<String>> neededReplies;

  /// @param content folder with guidance, signals, replies and text rules
  /// @param config folder with `hotlines.yaml`
  /// @param neededReplies the replies that the service uses, with the slots it fills
  public KnowledgeLoader(Path content, Path config, Map<String, Set<String>> neededReplies) {
    this.content = content.toAbsolutePath().normalize();
    this.config = config.toAbsolutePath().normalize();
    this.neededReplies = Map.copyOf(neededReplies);
  }

  /// Loads everything and checks it on the way, except for the examples of signals, which take
  /// longer than a start may: see [#examples]. Problems name files relative to the two folders'
  /// common parent.
  public Loaded load() {
    return load(Optional.empty());
  }

  /// The same, taking over every part of another snapshot whose files are the same. The other must
  /// stay open meanwhile; both are closed as if they shared nothing.
  public Loaded load(Optional<Knowledge> before) {
    Problems problems = new Problems();
    Path root = commonParent();
    Reader reader = Reader.of(TextRules.load(root, content, problems));
    Heavy heavy = new Heavy(root, reader, before);
    Optional<Hotlines> hotlines;
    if (before.isPresent()) {
      heavy.hash();
      hotlines = Hotlines.load(root, config.resolve("hotlines.yaml"), problems);
      heavy.production = hotlines.filter(Hotlines::isProduction).isPresent();
      side(heavy::compileSignals, heavy::indexGuidance);
    } else {
      side(heavy::compileSignals, heavy::indexGuidance, heavy::hash);
      hotlines = Hotlines.load(root, config.resolve("hotlines.yaml"), problems);
      heavy.production = hotlines.filter(Hotlines::isProduction).isPresent();
    }
    heavy.silence();
    problems.addAll(heavy.ofSignals);
    problems.addAll(heavy.ofGuidance);
    Optional<Signals> signals = heavy.signals;
    Optional<Replies> replies = Replies.load(root, content, problems);
    replies.ifPresent(found -> found.check(needed(signals), problems));
    if (problems.isEmpty() && signals.isPresent() && hotlines.isPresent() && replies.isPresent()) {
      return new Loaded.Ready(
          new Knowledge(
              heavy.sums.whole(),
              signals.get(),
              heavy.guidance,
              hotlines.get(),
              replies.get(),
              heavy.sums.parts()));
    }
    signals.ifPresent(Signals::close);
    heavy.guidance.values().forEach(Guidance::close);
    return new Loaded.Rejected(reasons(problems));
  }

  /// The texts that the service says, and those that answer the questions among the signals.
  private Map<String, Set<String>> needed(Optional<Signals> signals) {
    Map<String, Set<String>> needed = new HashMap<>(neededReplies);
    signals.map(Signals::questions).orElse(List.of()).forEach(key -> needed.put(key, Set.of()));
    return needed;
  }

  /// Runs every example and counterexample of the signals.
  ///
  /// @return the ones that fail; none when all is well
  public static List<Problem> examples(Knowledge knowledge) {
    Problems problems = new Problems();
    knowledge.signals().check(problems);
    return problems.list();
  }

  private static void side(Runnable... works) {
    Stream.of(works).parallel().forEach(Runnable::run);
  }

  private static List<Problem> reasons(Problems problems) {
    return problems.isEmpty()
        ? List.of(
            new Problem(
                "",
                0,
                Wording.of("nothing was found"),
                Wording.of("name the folders with content and config")))
        : problems.list();
  }

  private Path commonParent() {
    Path parent = content;
    while (parent != null && !config.startsWith(parent)) {
      parent = parent.getParent();
    }
    return parent == null ? content : parent;
  }

  /// What takes longest in a start, each part apart from the others so that they go side by side.
  private final class Heavy {
    private final Path root;
    private final Reader reader;
    private final Optional<Knowledge> before;
    private final Problems ofSignals = new Problems();
    private final Problems ofGuidance = new Problems();
    private final Map<Language, Guidance> guidance = new EnumMap<>(Language.class);
    private Optional<Signals> signals = Optional.empty();
    private boolean production;
    private boolean taken;
    private FileSums sums = new FileSums(Map.of());

    Heavy(Path root, Reader reader, Optional<Knowledge> before) {
      this.root = root;
      this.reader = reader;
      this.before = before;
    }

    void compileSignals() {
      signals =
          before
              .filter(other -> other.parts().signals().equals(sums.parts().signals()))
              .map(other -> Optional.of(other.signals().shared()))
              .orElseGet(() -> Signals.load(root, content, reader, ofSignals));
    }

    void indexGuidance() {
      Optional<Knowledge> same =
          before.filter(other ->
              other.parts().guidance().equals(sums.parts().guidance())
                  && other.hotlines().isProduction() == production);
      if (same.isPresent()) {
        taken = true;
        same.get().guidance().forEach((language, cards) -> guidance.put(language, cards.shared()));
      } else {
        guidance.putAll(Guidance.load(root, content, reader, ofGuidance));
      }
    }

    /// In production, cards that nobody signed are not said.
    void silence() {
      if (production && !taken) {
        Map<Language, Guidance> signed = Guidance.signedOnly(guidance);
        guidance.putAll(signed);
      }
    }

    void hash() {
      sums = FileSums.of(content, config);
    }
  }
}
