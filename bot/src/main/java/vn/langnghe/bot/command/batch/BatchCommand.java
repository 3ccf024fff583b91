package vn.langnghe.bot.command.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.langnghe.bot.command.Folders;
import vn.langnghe.bot.command.Home;
import vn.langnghe.knowledge.Knowledge;

/// What every batch command shares: JSON lines in, JSON lines out, knowledge from files.
abstract class BatchCommand implements Callable<Integer> {
  private final Home home;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "JSON lines to read (default: standard input).")
  private @Nullable Path in;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "JSON lines to write (default: standard output).")
  private @Nullable Path out;

  @Mixin private Folders folders = new Folders();

  BatchCommand(Home home) {
    this.home = home;
  }

  /// Where knowledge is read from.
  Folders folders() {
    return folders;
  }

  /// Makes the answers of this command from a snapshot.
  abstract JsonLines.Answer answers(Knowledge knowledge);

  @Override
  public Integer call() throws IOException {
    Optional<Knowledge> loaded = home.load(folders);
    if (loaded.isEmpty()) {
      return 1;
    }
    try (Knowledge knowledge = loaded.get()) {
      return new JsonLines(home.errors())
          .run(Optional.ofNullable(in), Optional.ofNullable(out), answers(knowledge));
    }
  }
}
