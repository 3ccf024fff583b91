package vn.langnghe.bot.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Options of the long-running commands.
public final class ServeOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of the web chat (default: as in bot.yaml, 8080).")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder for the database and keys (default: data/).")
  private @Nullable Path data;

  @Option(names = "--rehearse", hidden = true, description = "Starts, answers once, and stops.")
  private boolean rehearse;

  @Mixin private Folders folders = new Folders();

  /// The port that was asked for; empty for the one in `bot.yaml`.
  public OptionalInt port() {
    return port == null ? OptionalInt.empty() : OptionalInt.of(port);
  }

  /// The data folder.
  ///
  /// @param home the folder of the launcher
  public Path data(Path home) {
    return Optional.ofNullable(data).orElse(home.resolve("data"));
  }

  /// True when the launcher only warms a start up: answer once, then stop.
  public boolean rehearse() {
    return rehearse;
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
