package vn.langnghe.knowledge.text;

import java.text.Normalizer;
import java.util.Locale;

/// Letters without marks: `đ` becomes `d`, `ế` becomes `e`.
public final class Folding {
  private Folding() {}

  /// Lower-case text without marks; folding twice changes nothing more.
  public static String fold(String text) {
    if (isPlain(text)) {
      return text;
    }
    String composed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      Letters.bare(composed.charAt(i), folded);
    }
    return folded.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /// True when a word carries a mark: a tone, a hat, a horn, or `đ`.
  static boolean isMarked(String word) {
    return !fold(word).equals(word);
  }
}
