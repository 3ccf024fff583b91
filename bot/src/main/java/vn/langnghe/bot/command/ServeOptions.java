package vn.langnghe.bot.command;

import java.nio.file.Path;
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

  @Option(names = "--rehearse", hidden = true, description = "Starts, answers some, and stops.")
  private boolean rehearse;

  @Mixin private Places places = new Places();

  /// The port that was asked for; empty for the one in `bot.yaml`.
  public OptionalInt port() {
    return port == null ? OptionalInt.empty() : OptionalInt.of(port);
  }

  /// The data folder.
  ///
  /// @param home the folder of the launcher
  public Path data(Path home) {
    return places.data(home);
  }

  /// True when the launcher only warms a start up: answer some, then stop.
  public boolean rehearse() {
    return rehearse;
  }

  /// The config folder.
  public Path config(Path home) {
    return places.config(home);
  }

  /// Where data, knowledge and config are.
  public Places places() {
    return places;
  }

  /// Where knowledge and config are read from.
  public Folders folders() {
    return places.folders();
  }
}
