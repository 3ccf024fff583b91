package vn.langnghe.knowledge.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes out of a text what is not seen: zero-width and control characters, decomposed letters.
final class Cleaning {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034F\\uFE00-\\uFE0F]");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern APOSTROPHE_IN_WORD =
      Pattern.compile("(?<=\\p{L})['’‘`´ʼ](?=\\p{L})");

  private Cleaning() {}

  /// The text in NFC and lower case, without what cannot be seen, apostrophes inside words dropped.
  static String clean(String text) {
    String seen = UNSEEN.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll("");
    String composed = Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return APOSTROPHE_IN_WORD
        .matcher(Normalizer.normalize(composed, Normalizer.Form.NFC))
        .replaceAll("");
  }
}
