package vn.langnghe.bot.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a deployment keeps its data, and where its knowledge and config are read from.
public final class Places {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder for the database and keys (default: data/).")
  private @Nullable Path data;

  @Mixin private Folders folders = new Folders();

  /// The data folder.
  ///
  /// @param home the folder of the launcher
  public Path data(Path home) {
    return Optional.ofNullable(data).orElse(home.resolve("data"));
  }

  /// The config folder.
  public Path config(Path home) {
    return folders.config(home);
  }

  /// Where knowledge and config are read from.
  public Folders folders() {
    return folders;
  }
}
