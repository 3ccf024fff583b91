package vn.langnghe.knowledge.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Takes out of a text what is not seen: zero-width and control characters, decomposed letters.
final class Cleaning {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u0085]");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\u034F\\uFE00-\\uFE0F]");

  /// Marks that no Vietnamese letter carries, such as a stroke through it; looked for after NFC.
  private static final Pattern LOOSE_MARK = Pattern.compile("\\p{Mn}");

  /// Laughter drawn instead of written; it says as much as the word about how a message is meant.
  private static final Pattern LAUGHTER =
      Pattern.compile("[=:]\\){2,}|=\\)|[\\x{1F602}\\x{1F923}\\x{1F606}]+");

  private static final Pattern APOSTROPHE_IN_WORD =
      Pattern.compile("(?<=\\p{L})['’‘`´ʼ](?=\\p{L})");

  /// Letters that Vietnamese is typed with, marks and all in one.
  private static final String MARKED = "ĂăĐđĨĩŨũƠơƯư";

  private static final String HARMLESS = " .,!?-\"/;(%&@#$*+_~|<>[]{}\\^";

  private Cleaning() {}

  /// The text in NFC and lower case, without what cannot be seen, laughing signs as a word,
  /// apostrophes inside words dropped.
  static String clean(String text) {
    return isPlain(text) ? text.toLowerCase(Locale.ROOT) : cleaned(text);
  }

  /// True for a text in which nothing is to be cleaned, as most are: looking is cheaper than six
  /// patterns.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || (c >= 'À' && c <= 'ý' && c != '×' && c != '÷')
              || (c >= 'Ạ' && c <= 'ỹ')
              || HARMLESS.indexOf(c) >= 0
              || MARKED.indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /// The same for any text.
  static String cleaned(String text) {
    String seen = UNSEEN.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    String told = LAUGHTER.matcher(seen).replaceAll(" haha ");
    String lower = Normalizer.normalize(told, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
    return APOSTROPHE_IN_WORD.matcher(LOOSE_MARK.matcher(composed).replaceAll("")).replaceAll("");
  }
}
