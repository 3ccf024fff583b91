package vn.langnghe.knowledge.text;

/// One published text in both languages.
public record Bilingual(String vi, String en) {
  /// The text in a language.
  public String in(Language language) {
    return switch (language) {
      case VI -> vi;
      case EN -> en;
    };
  }
}
