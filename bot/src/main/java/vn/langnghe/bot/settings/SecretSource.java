package vn.langnghe.bot.settings;

import java.util.Optional;

/// Where a secret stands; it never stands in `bot.yaml` itself.
public sealed interface SecretSource {
  /// In an environment variable.
  record Environment(String variable) implements SecretSource {
    @Override
    public String toString() {
      return "env:" + variable;
    }
  }

  /// In a file of its own, whose first line it is; relative to the folder of `bot.yaml`.
  record SecretFile(String path) implements SecretSource {
    @Override
    public String toString() {
      return "file:" + path;
    }
  }

  /// Reads `env:NAME` or `file:PATH`; empty for anything else.
  static Optional<SecretSource> parse(String text) {
    if (text.matches("env:[A-Za-z_][A-Za-z0-9_]*")) {
      return Optional.of(new Environment(text.substring(4)));
    }
    if (text.startsWith("file:") && text.length() > 5) {
      return Optional.of(new SecretFile(text.substring(5)));
    }
    return Optional.empty();
  }
}
