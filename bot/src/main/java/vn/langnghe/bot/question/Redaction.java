package vn.langnghe.bot.question;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a text what could tell who wrote it: numbers, addresses of every kind, names. It
/// goes by patterns, so it takes too much rather than too little, and still is no promise: what is
/// left is sealed and forgotten like everything else.
public final class Redaction {
  /// Longer texts are cut.
  public static final int LONGEST = 300;

  static final String NUMBER = "«số»";
  static final String ELSEWHERE = "«…»";
  static final String NAME = "«tên»";
  static final String PLACE = "«nơi»";

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  /// A word that begins with a capital letter; matched with case.
  private static final String CAPITAL = "(?-i:\\p{Lu})[\\p{L}\\p{M}'’-]*";

  private static final String CAPITALS = CAPITAL + "(?: +" + CAPITAL + ")*";

  private static final Pattern LINKS =
      Pattern.compile(
          "\\S+@\\S+"
              + "|(?<![\\w@])@[\\w.]{2,}"
              + "|\\b(?:https?:|www\\.)\\S+"
              + "|\\b(?:[\\w-]+\\.)+(?:com|net|org|edu|gov|vn|me|info|io|app|link|page|be|gl|ly)\\b(?:/\\S*)?",
          FLAGS);

  /// Three digits and more, however they are set apart: `0912 345 678`, `09.12.34`, `+84-91…`.
  private static final Pattern NUMBERS = Pattern.compile("\\+?\\(?\\d(?:[ .,()/_-]{0,2}\\d){2,}");

  /// A word that announces a place, and what stands behind it: numbers and names, else one or two
  /// words.
  private static final Pattern PLACES =
      Pattern.compile(
          "\\b(số nhà|nhà số|đường|phố|ngõ|ngách|hẻm|kiệt|phường|xã|thôn|ấp|tổ dân phố|huyện|quận"
              + "|thị xã|thị trấn|tỉnh|thành phố|so nha|nha so|phuong|huyen|quan|thi tran|tinh|thanh pho|duong"
              + "|street|road|ward|district|commune|village)"
              + " +((?:[\\d/]+[a-z]?|«số»(?:/\\d+)?)(?:[ ,]+"
              + CAPITALS
              + ")?|"
              + CAPITALS
              + "(?: +\\d+)?)",
          FLAGS);

  private static final String SMALL = "tôi|em|mình|của|là|và|ở|có|không";

  /// Announced places in small letters: only words that announce nothing but places.
  private static final Pattern SMALL_PLACES =
      Pattern.compile(
          "\\b(số nhà|nhà số|phường|xã|huyện|quận|thôn|thị trấn|thị xã|so nha|huyen) +"
              + "(?!(?:hội|giao|này|đó|kia|"
              + SMALL
              + ")\\b)[\\p{L}\\d]+"
              + "(?: +(?!(?:này|đó|thì|bị|mà|cho|nhà|muốn|"
              + SMALL
              + ")\\b)[\\p{L}\\d]+)?",
          FLAGS);

  private static final Pattern STREETS =
      Pattern.compile(
          "\\b(đường) +" + CAPITALS + "|\\b(đường) +(?:số +)?(?:\\d+[a-z]?|«số»)", FLAGS);

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(tên(?: (?:em|con|tôi|mình|cháu|anh|chị|bạn|nó))?(?: là)?|mình là|tôi là|em là|con là|cháu là|tớ là"
              + "|ten(?: (?:em|con|toi|minh|chau))?(?: la)?|minh la|toi la|em la|con la|chau la"
              + "|my name is|my name's|i am|i'm|this is|named|called)"
              + " +(?!i\\b|I'm\\b)"
              + CAPITALS,
          FLAGS);

  private static final Pattern SMALL_NAMED =
      Pattern.compile(
          "\\b((?:em|con|tôi|mình|cháu) tên(?: là)?|tên (?:em|con|tôi|mình|cháu)(?: là)?|tên là"
              + "|(?:em|con|toi|minh|chau) ten(?: la)?|ten (?:em|con|toi|minh|chau)(?: la)?|ten la|my name is)"
              + " +(?!là\\b|la\\b|gì\\b|gi\\b)[\\p{L}]+",
          FLAGS);

  private static final Pattern CALLED =
      Pattern.compile(
          "\\b(bạn|anh|chị|cô|chú|thầy|bác|ông|bà|dì|cậu|mợ|bé|sếp|thằng|con|em|cháu|người yêu|vợ|chồng"
              + "|mr\\.?|mrs\\.?|ms\\.?|miss) +((?!(?-i:I|AI|OK|ADHD|LGBT)\\b)"
              + CAPITALS
              + ")",
          FLAGS);

  private static final Pattern RUNS = Pattern.compile(CAPITAL + "(?: +" + CAPITAL + ")+", FLAGS);

  private static final Pattern GAPS = Pattern.compile("\\s+");

  private Redaction() {}

  /// The text without what could tell who wrote it, at most [#LONGEST] characters.
  public static String of(String typed) {
    String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
    text = GAPS.matcher(text).replaceAll(" ").strip();
    text = LINKS.matcher(text).replaceAll(ELSEWHERE);
    text = PLACES.matcher(text).replaceAll("$1 " + PLACE);
    text = STREETS.matcher(text).replaceAll("đường " + PLACE);
    text = SMALL_PLACES.matcher(text).replaceAll("$1 " + PLACE);
    text = NUMBERS.matcher(text).replaceAll(NUMBER);
    text = NAMED.matcher(text).replaceAll("$1 " + NAME);
    text = SMALL_NAMED.matcher(text).replaceAll("$1 " + NAME);
    text = CALLED.matcher(text).replaceAll("$1 " + NAME);
    text = runs(text);
    return text.length() <= LONGEST ? text : cut(text);
  }

  /// Capitalised words in a row. The first word of a sentence is capitalised anyway, so of two
  /// words there only the second goes. A text all in capitals has no names to see.
  private static String runs(String text) {
    if (text.chars().noneMatch(Character::isLowerCase)) {
      return text;
    }
    Matcher matcher = RUNS.matcher(text);
    StringBuilder left = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(left, Matcher.quoteReplacement(run(text, matcher.toMatchResult())));
    }
    return matcher.appendTail(left).toString();
  }

  private static String run(String text, MatchResult run) {
    String before = text.substring(0, run.start()).stripTrailing();
    boolean begins = before.isEmpty() || ".!?…:".indexOf(before.charAt(before.length() - 1)) >= 0;
    if (!begins) {
      return NAME;
    }
    String[] words = run.group().split(" +");
    return words.length == 2 ? words[0] + " " + NAME : NAME;
  }

  private static String cut(String text) {
    int end = LONGEST;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int open = text.lastIndexOf('«', end - 1);
    return text.substring(0, open > text.lastIndexOf('»', end - 1) ? open : end);
  }
}
