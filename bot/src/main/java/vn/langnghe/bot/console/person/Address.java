package vn.langnghe.bot.console.person;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a person calls themselves, and so is called. In Vietnamese "I" and "you" are words of
/// kinship: who writes "em" is answered "em", not "bạn" (friend). Who writes a neutral "I" (mình,
/// tôi), or nothing, is called "bạn".
public enum Address {
  FRIEND("bạn"),
  /// A younger brother or sister.
  EM("em"),
  /// Somebody's child.
  CON("con"),
  /// A nephew, niece or grandchild.
  CHAU("cháu");

  /// A word of kinship means "I" where a word follows that goes with a subject: "em muốn", but not
  /// "em gái", "con mèo".
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<!\\p{L})(em|con|cháu|chau) (?:(?:cũng|lại|vẫn|thật|rất|chỉ|cứ|thì|hay) )?"
              + "(?:là|muốn|không|khong|ko|k|hông|đang|bị|sợ|mệt|buồn|chào|cảm ơn|cám ơn|có|sẽ|đã|vừa|mới|ghét|nghĩ|thấy|biết"
              + "|chán|hết|khóc|ở|nên|phải|cần|đứng|học|nói|kể|xin|chưa|được|bỏ|ngủ|sống|chết)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BEGINS =
      Pattern.compile(
          "^(?:dạ|vâng|ạ)?[ ,.]*(em|con|cháu)(?: |,|$)(?!gái|trai|bé|mèo|chó|tôi|mình)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// In the phrases "bạn" always stands for the person.
  private static final Pattern YOU = Pattern.compile("(?<!\\p{L})([Bb])ạn(?!\\p{L})");

  private final String word;

  Address(String word) {
    this.word = word;
  }

  /// The word itself.
  public String word() {
    return word;
  }

  /// The form that somebody's messages speak for most often.
  ///
  /// @param texts what they wrote
  public static Address of(List<String> texts) {
    Map<Address, Integer> counts = new EnumMap<>(Address.class);
    for (String text : texts) {
      for (Pattern pattern : List.of(SUBJECT, BEGINS)) {
        Matcher found = pattern.matcher(text.strip());
        while (found.find()) {
          counts.merge(read(found.group(1)), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(FRIEND);
  }

  private static Address read(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "em" -> EM;
      case "con" -> CON;
      default -> CHAU;
    };
  }

  /// A phrase that calls the person so.
  public String in(String phrase) {
    return YOU.matcher(phrase)
        .replaceAll(found ->
            found.group(1).equals("B")
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word);
  }
}
