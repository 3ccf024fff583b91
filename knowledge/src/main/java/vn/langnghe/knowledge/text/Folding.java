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
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (c == 'đ' || c == 'ð') {
        folded.append('d');
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        folded.append(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
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
