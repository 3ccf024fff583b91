package vn.langnghe.bot.conversation.heard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Folding;

/// A typed answer to a question that can be answered with Yes or No. What is between the two counts
/// as Yes: a missed one costs more (guidance-sources R16). But an answer is more than a word: "tôi
/// phải làm gì" asks, "em có em gái" tells of a sister, and neither is a Yes.
///
/// ```
///   every word is one of an answer   có, dạ có ạ, mà đôi khi cũng có, không có, có gì đâu
///   or a Yes leads                   có, em nghĩ hoài … / ừ em mệt rồi / em có nghĩ mà không dám
/// ```
public enum YesNo {
  YES,
  NO,
  SKIP;

  private static final int LONGEST = 10;
  private static final int LONGEST_HAVING = 5;
  static final Pattern CLAUSE = Pattern.compile("[,.;:!…\\n]+");
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// A No that is taken back in so many words.
  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?:\\S+ ){0,3}(?:that ra|thiet ra|noi that|noi thiet|thuc ra|a|hoi nay|luc nay|actually)"
              + "(?: (?:la|thi|em|con|minh|toi|tui|t|i))* (?:co|cung co|noi doi|noi xao|do)(?: .*)?"
              + "|(?:\\S+ ){0,4}(?:noi doi|noi xao|noi khong la xao|lied|was lying)(?: \\S+){0,2}");

  /// Phrases of which each word alone would say something else.
  private static final Pattern CERTAINLY =
      Pattern.compile(
          "(?:co|cung) (?:chu|cho) sao (?:khong|ko|k|hong)|(?:khong|ko|k) han|i (?:do|am|have)"
              + "|(?:cung )?(?:khong|ko|k|hong) han (?:la )?(?:khong|ko|k|hong)"
              + "|(?:\\S+ )?(?:khong|ko|k|hong)(?: (?:co|dau|nghi))* (?:ma|nhung) (?:\\S+ )?(?:cung|van|doi khi|lau lau) co(?: .*)?"
              + "|(?:\\S+ )?(?:khong|ko|k|hong) phai (?:la )?(?:khong|ko|k|hong)(?: (?:co|nghi|dau))*"
              + "|(?:\\S+ ){0,3}(?:co|nghi) (?:ma|nhung) (?:cung )?(?:khong|ko|k|hong)(?: han)?"
              + "|noi (?:khong|ko|k|hong) (?:thi|la) (?:xao|doi|noi doi|noi xao)"
              + "|50 ?50|nua nua|tuy (?:hom|ngay|luc|bua)|chu (?:con )?(?:gi|sao) nua|doan (?:xem|di|thu di)"
              + "|ban doan (?:xem|di|thu di)"
              + "|(?:\\S+ )?lau lau(?: (?:moi|cung|co|nghi|toi|den|mot lan|thoi|a))*"
              + "|(?:\\S+ ){0,3}(?:ngay|dem|toi|hom|bua|luc|khi) nao (?:cung|cx) (?:co|nghi|vay|the)"
              + "(?: (?:nghi|toi|den|vay|chuyen do|het|luon|a))*");

  private static final Pattern CERTAINLY_NOT =
      Pattern.compile(
          "(?:(?:co )?(?:gi|j) dau|dau co (?:gi|j)|lam (?:gi|j) co)(?: (?:a|ma|the|dau|chuyen do))*");

  /// "em không muốn", "không muốn thế đâu": that is about what is done to them or goes through
  /// their head, no answer.
  private static final Pattern UNWANTED =
      Pattern.compile(
          "(?:\\S+ ){0,3}(?:khong|ko|k|hong|hok|chang|dau|nao|no) (?:he |co )?(?:muon|thich)"
              + "(?: (?:the|vay|z|dau|a|nha|nua|nhu vay|nhu the|lam|gi|j|ma|chut nao))*");

  private static final Pattern LATER =
      Pattern.compile(
          ".*(?:(?:khong|ko|k|chua) (?:chac|ro|phai (?:bay gio|luc nay))|chac (?:khong|ko|k|hong)"
              + "|not (?:sure|now)).*");

  private static final Pattern SKIPPING =
      Pattern.compile(
          "(?:(?:khong|ko|k|hong|hok|chua) (?:co )?(?:muon|thich|can|dam) (?:noi|tra loi|ke)"
              + "|(?:khong|ko|k|hong|hok|chua) (?:biet|bit|bik|noi|tra loi|ke)|kb|bo qua(?: di)?"
              + "|(?:id |would )?rather not(?: say)?|skip|dont know|idk"
              + "|dung (?:co )?hoi)(?: (.*))?");

  private static final Pattern POSSESSING =
      Pattern.compile("(?:.* )?co (?:em|con|chau|minh)(?: (?!.*(?:nghi|dinh|tinh|muon)).*)?");

  /// A Yes, then what is thought.
  private static final Pattern THINKING =
      Pattern.compile("(?:\\S+ ){0,3}(?:co|cung co) (?:(?:em|con|minh|toi|tui) )?nghi(?: .*)?");

  private static final Pattern THOUGHT =
      Pattern.compile("(?:.* )?(?:nghi|think\\w*|thought)(?: .*)?");

  private static final Set<String> POLITE = Set.of("dạ", "da", "ạ", "ơi", "oi");

  private static final Set<String> LATE = Set.of("co", "chac", "cung", "luc", "maybe", "yes");

  /// What stands before "rồi" in an answer.
  private static final Set<String> PLAIN =
      Set.of("da", "a", "thi", "em", "e", "minh", "con", "chau", "cung");

  /// The answer in a text; empty where it is none.
  public static Optional<YesNo> of(String text) {
    List<String> words = words(text);
    if (text.indexOf('?') >= 0 || words.isEmpty() || words.size() > LONGEST) {
      return Optional.empty();
    }
    if (UNWANTED.matcher(fold(words)).matches()) {
      return Optional.empty();
    }
    if (skips(words)) {
      return Optional.of(SKIP);
    }
    Optional<YesNo> whole = whole(words);
    return whole.isPresent() || !leads(text, words) ? whole : Optional.of(YES);
  }

  /// Whether a No that was just said is taken back: "mà đôi khi cũng có". A bare "ừ" or "ok" is not
  /// that.
  public static boolean isSecondThought(String text) {
    List<String> words = words(text);
    if (TAKEN_BACK.matcher(fold(words)).matches()) {
      return true;
    }
    return of(text).filter(YES::equals).isPresent()
        && (AnswerWords.SOMETIMES.in(words)
            || AnswerWords.THINK.in(words)
            || fold(words).matches(".*\\b(?:cung|cx|tung|co luc|co khi|ma co|chac)\\b.*"));
  }

  /// Whether a Yes comes late, after something else was said: a bare "ừ" may mean that.
  public static boolean isLateYes(String text) {
    List<String> words = words(text);
    return of(text).filter(YES::equals).isPresent()
        && (words.stream().map(Folding::fold).anyMatch(LATE::contains)
            || AnswerWords.SOMETIMES.in(words)
            || AnswerWords.THINK.in(words));
  }

  /// The answer to whether something is near that could hurt: to name a thing is a Yes.
  public static Optional<YesNo> aboutThings(String text) {
    boolean names = has(text) && AnswerWords.THING.in(words(text));
    return aboutDeeds(text).or(() -> names ? yes() : Optional.empty());
  }

  /// The answer to what was decided or prepared: that they think of it was said before.
  public static Optional<YesNo> aboutDeeds(String text) {
    boolean thinks = THOUGHT.matcher(fold(words(text))).matches();
    return of(text).filter(answer -> answer != YES || !thinks);
  }

  /// The answer to whether somebody is there: to name them is a Yes.
  public static Optional<YesNo> aboutPeople(String text) {
    String folded = fold(words(text));
    return Company.isAlone(folded)
        ? Optional.of(NO)
        : of(text).or(() -> has(text) && Company.isNear(folded) ? yes() : Optional.empty());
  }

  private static Optional<YesNo> yes() {
    return Optional.of(YES);
  }

  /// "có mẹ em", "dạ có con dao": something is there. "có ai không" asks.
  private static boolean has(String text) {
    List<String> words = words(text);
    List<String> rest = dropped(words, AnswerWords.AROUND::holds);
    return !rest.isEmpty()
        && Folding.fold(rest.getFirst()).equals("co")
        && rest.size() > 1
        && rest.size() <= LONGEST_HAVING
        && text.indexOf('?') < 0
        && !AnswerWords.ASKING.in(words)
        && !AnswerWords.NOTHING.in(words)
        && !AnswerWords.NO.in(words);
  }

  private static boolean skips(List<String> words) {
    String rest = fold(dropped(words, AnswerWords.AROUND::holds));
    var matcher = SKIPPING.matcher(rest);
    if (!matcher.matches()) {
      return LATER.matcher(fold(words)).matches() && words.stream().allMatch(YesNo::isAnswerWord);
    }
    String after = Optional.ofNullable(matcher.group(1)).orElse("");
    return Arrays.stream(after.split(" "))
        .allMatch(word -> word.isEmpty() || isAround(word) || AnswerWords.NOTHING.holds(word));
  }

  /// The answer where all words belong to one.
  private static Optional<YesNo> whole(List<String> words) {
    String folded = fold(words);
    if (CERTAINLY.matcher(folded).matches()) {
      return yes();
    }
    if (CERTAINLY_NOT.matcher(fold(dropped(words, YesNo::isAround))).matches()) {
      return Optional.of(NO);
    }
    List<String> rest = dropped(words, word -> isAround(word) && !isCore(word));
    if (rest.stream().noneMatch(YesNo::isCore)
        || isOther(words, rest)
        || !words.stream().allMatch(YesNo::isAnswerWord)) {
      return Optional.empty();
    }
    if (!AnswerWords.NO.in(words)) {
      return AnswerWords.NOTHING.in(words) ? Optional.empty() : yes();
    }
    if (AnswerWords.SOMETIMES.in(words) || folded.contains("co luc")) {
      return yes();
    }
    boolean hasThem = Folding.fold(rest.getFirst()).equals("co");
    return hasThem && !words.contains("đâu") ? Optional.empty() : Optional.of(NO);
  }

  /// Words of an answer that are none together: a question, somebody else, what they have, what
  /// came ("tới rồi") or is over ("hết rồi").
  private static boolean isOther(List<String> words, List<String> rest) {
    List<String> before = words.subList(0, words.size() - rest.size());
    boolean came =
        AnswerWords.ALREADY.holds(rest.getFirst())
            && before.stream().map(Folding::fold).anyMatch(word -> !PLAIN.contains(word));
    return came
        || AnswerWords.ASKING.in(words)
        || possesses(words)
        || (AnswerWords.ADDRESS.in(words) && !addresses(words, rest));
  }

  /// A Yes with more behind it.
  private static boolean leads(String text, List<String> words) {
    String folded = fold(words);
    if (AnswerWords.ASKING.in(words)
        || AnswerWords.NOTHING.in(words)
        || folded.contains("cam on")
        || folded.contains("thank")) {
      return false;
    }
    String[] clauses = CLAUSE.split(text.strip());
    if (clauses.length > 1
        && whole(words(clauses[0])).filter(answer -> answer == YES).isPresent()) {
      List<String> first = words(clauses[0]);
      return isYes(first) || AnswerWords.THINK.in(first) || AnswerWords.SOMETIMES.in(first);
    }
    List<String> rest = dropped(words, AnswerWords.AROUND::holds);
    boolean assents =
        !rest.isEmpty() && AnswerWords.ASSENT.holds(rest.getFirst()) && !AnswerWords.NO.in(words);
    boolean thinks = THINKING.matcher(folded).matches() && !AnswerWords.NO.holds(words.getLast());
    return assents || thinks;
  }

  private static boolean isYes(List<String> words) {
    return AnswerWords.ASSENT.in(words) || words.stream().map(Folding::fold).anyMatch("co"::equals);
  }

  /// "có em gái" or "có con" tells what they have: a pronoun after "có" with nothing asked about
  /// behind it.
  private static boolean possesses(List<String> words) {
    return POSSESSING.matcher(fold(words)).matches();
  }

  /// Somebody is spoken to: "dạ có cô", "không bạn".
  private static boolean addresses(List<String> words, List<String> rest) {
    return words.stream().anyMatch(POLITE::contains)
        || (AnswerWords.NO.holds(rest.getFirst()) && AnswerWords.ADDRESS.holds(words.getLast()));
  }

  private static boolean isAnswerWord(String word) {
    return isCore(word)
        || isAround(word)
        || AnswerWords.HEDGE.holds(word)
        || AnswerWords.ADDRESS.holds(word)
        || AnswerWords.NOTHING.holds(word)
        || POLITE.contains(word);
  }

  private static boolean isCore(String word) {
    return AnswerWords.ASSENT.holds(word)
        || AnswerWords.YES.holds(word)
        || AnswerWords.ALREADY.holds(word)
        || AnswerWords.SOMETIMES.holds(word)
        || AnswerWords.THINK.holds(word)
        || AnswerWords.NO.holds(word)
        || AnswerWords.HEDGE.holds(word);
  }

  private static boolean isAround(String word) {
    return AnswerWords.AROUND.holds(word);
  }

  static List<String> dropped(List<String> words, Predicate<String> which) {
    return words.stream().dropWhile(which).toList();
  }

  static String fold(List<String> words) {
    return Folding.fold(String.join(" ", words));
  }

  static List<String> words(String text) {
    String typed =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "");
    return Arrays.stream(GAP.split(typed)).filter(word -> !word.isEmpty()).toList();
  }
}
