package vn.langnghe.bot.conversation.heard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Folding;

/// A typed answer to a question that can be answered with Yes or No. What is between the two counts
/// as Yes: a missed one costs more (guidance-sources R16).
public enum YesNo {
  YES,
  NO,
  SKIP;

  private static final int LONGEST = 9;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> MARKED =
      Set.of(
          "có", "ừ", "ừm", "ờ", "phải", "rồi", "vâng", "thỉnh", "đôi", "hơi", "chắc", "cũng", "một",
          "không", "hông", "hổng", "chưa", "đéo", "chẳng", "dạ", "thì", "mình", "tôi", "cháu",
          "nói", "muốn", "biết", "trả", "lời", "bỏ", "qua", "kể");
  private static final Set<String> AFFIRMING =
      Set.of(
          "co",
          "u",
          "uk",
          "uh",
          "uhm",
          "um",
          "uhu",
          "ukm",
          "ok",
          "oke",
          "phai",
          "roi",
          "vang",
          "yes",
          "yeah",
          "yep",
          "yea",
          "yup",
          "sure",
          "thinh",
          "doi",
          "hoi",
          "chac",
          "maybe",
          "đúng",
          "sometimes",
          "kinda",
          "cx",
          "cung",
          "mot",
          "r",
          "dr",
          "uki");
  private static final Set<String> DENYING =
      Set.of(
          "khong", "ko", "k", "kg", "hong", "hum", "hok", "hk", "hem", "khom", "chua", "no", "nope",
          "nah", "not", "never", "khoong", "deo", "chang", "n", "0");
  private static final Set<String> PARTICLES =
      Set.of("da", "a", "thi", "em", "minh", "toi", "tui", "con", "chau", "t", "well", "i", "cung");
  private static final List<String> SKIPPING =
      List.of(
          "khong muon noi",
          "ko muon noi",
          "k muon noi",
          "khong biet",
          "ko biet",
          "k biet",
          "kb",
          "khong tra loi",
          "khong noi",
          "bo qua",
          "rather not say",
          "skip",
          "i don't know",
          "idk",
          "dung hoi",
          "khong ke");

  /// The answer in a text; empty where it is none.
  public static Optional<YesNo> of(String text) {
    String typed = plain(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
    List<String> words = Arrays.stream(typed.split(" ")).map(YesNo::word).toList();
    String folded = String.join(" ", words);
    if (words.size() > LONGEST || typed.isEmpty()) {
      return Optional.empty();
    }
    if (SKIPPING.stream().anyMatch(folded::contains)) {
      return Optional.of(SKIP);
    }
    List<String> rest = words.stream().dropWhile(PARTICLES::contains).toList();
    boolean denies = words.stream().anyMatch(DENYING::contains) || typed.contains("đâu");
    if (rest.isEmpty() || !AFFIRMING.contains(rest.getFirst()) || denies) {
      return denies && isShortNo(rest) ? Optional.of(NO) : Optional.empty();
    }
    return Optional.of(YES);
  }

  private static String plain(String text) {
    return GAP.matcher(text).replaceAll(" ").strip();
  }

  /// A word without marks, where the marks it has are those of an answer; else as it was typed:
  /// `đúng` is an answer, `đừng` is not.
  private static String word(String typed) {
    String folded = Folding.fold(typed);
    return folded.equals(typed) || MARKED.contains(typed) ? folded : typed;
  }

  /// A No stands first, with little after it: "không có", "dạ không ạ", "chưa từng nghĩ vậy".
  private static boolean isShortNo(List<String> rest) {
    return !rest.isEmpty()
        && (DENYING.contains(rest.getFirst()) || rest.size() <= 3)
        && rest.size() <= 5
        && (!rest.contains("muon") || rest.contains("noi"));
  }
}
