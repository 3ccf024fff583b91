package vn.langnghe.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.settings.SecretSource;
import vn.langnghe.knowledge.files.Wording;

/// Reads secrets from where the settings say they stand.
final class Secrets {
  private final Path folder;
  private final UnaryOperator<@Nullable String> environment;

  /// @param folder that paths of secret files are relative to
  /// @param environment gives the value of a variable, or null
  Secrets(Path folder, UnaryOperator<@Nullable String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /// The secret, without surrounding space; empty when it is not there.
  Optional<String> read(SecretSource source) {
    Optional<String> found =
        switch (source) {
          case SecretSource.Environment(String variable) ->
              Optional.ofNullable(environment.apply(variable));
          case SecretSource.SecretFile(String path) -> firstLine(folder.resolve(path));
        };
    return found.map(String::strip).filter(secret -> !secret.isEmpty());
  }

  private static Optional<String> firstLine(Path file) {
    try {
      return Files.readString(file).lines().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// What to do when a secret is not there.
  static Wording remedy(SecretSource source) {
    return switch (source) {
      case SecretSource.Environment(String variable) ->
          Wording.of("set the environment variable {} before the start", variable);
      case SecretSource.SecretFile(String path) ->
          Wording.of("write the secret into the file {}", path);
    };
  }
}
