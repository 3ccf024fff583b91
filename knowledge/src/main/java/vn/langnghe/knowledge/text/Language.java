package vn.langnghe.knowledge.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that every user-facing text is published in.
public enum Language {
  VI,
  EN;

  /// The code used in files and pages: `vi` or `en`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The language of a code; empty when there is none.
  public static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
