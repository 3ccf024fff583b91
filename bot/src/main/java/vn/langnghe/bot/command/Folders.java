package vn.langnghe.bot.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where knowledge and config are read from.
public final class Folders {
  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      description = "Folder with guidance, signals and replies (default: the starter knowledge).")
  private @Nullable Path knowledge;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "Folder with bot.yaml and hotlines.yaml (default: config/ beside the launcher).")
  private @Nullable Path config;

  public Path knowledge(Path home) {
    return Optional.ofNullable(knowledge).orElse(home.resolve("knowledge/content"));
  }

  public Path config(Path home) {
    return Optional.ofNullable(config).orElse(home.resolve("config"));
  }
}
