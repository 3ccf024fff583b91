package vn.langnghe.bot.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.KnowledgeLoader;
import vn.langnghe.knowledge.Loaded;
import vn.langnghe.knowledge.files.Problem;

/// Where the program stands: its folder and its clock, handed in by the start.
///
/// @param folder the folder of the launcher, with `knowledge/content` and `config`
/// @param clock the time for commands that depend on it
/// @param texts the published texts that the service uses, with the slots it fills
/// @param out what was asked for
/// @param errors what went wrong
public record Home(
    Path folder,
    InstantSource clock,
    Map<String, Set<String>> texts,
    PrintWriter out,
    PrintWriter errors) {
  /// Loads a snapshot; where it has problems, prints them all and gives none.
  public Optional<Knowledge> load(Folders folders) {
    Path content = folders.knowledge(folder);
    Path config = folders.config(folder);
    return switch (new KnowledgeLoader(content, config, texts).load()) {
      case Loaded.Ready(Knowledge knowledge) -> Optional.of(knowledge);
      case Loaded.Rejected(var problems) -> {
        tell(problems);
        yield Optional.empty();
      }
    };
  }

  /// Prints every problem.
  public void tell(List<Problem> problems) {
    problems.forEach(errors::println);
    errors.println(problems.size() + " problem(s) in the knowledge and config files.");
    errors.flush();
  }
}
