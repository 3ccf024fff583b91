package vn.langnghe.bot.conversation.heard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Answers in free words to questions that have buttons: "không, mình chỉ lo thôi", "dạ đồng ý ạ",
/// "an toàn, em ở nhà mẹ rồi".
public final class FreeAnswer {
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?:(?:da|em|minh|tui|toi|thi) )*chua(?: (?:a|nha|dau|co|nghi|tinh|biet|chac|ro))*");

  /// A No with a clause behind it: "không, mình chỉ lo chưa có việc thôi", "dạ k, mẹ chỉ chửi
  /// thôi".
  private static final Pattern NO_AND_MORE =
      Pattern.compile(
          "(?:(?:da|oi|ui|u|a|thoi|ua|dau|em|minh|tui|toi|con) )*(?:khong|ko|k|kg|hong|hok|hk|hem|no|nope|dau co|lam gi co)"
              + "(?: (?:co|he|phai|a|nha|dau|nhe|ma|ban|bn|oi|chi|anh|bot|ad|co nghi|nghi vay|ai danh em|muon chet|tu tu"
              + "|em|minh|tui|toi|con|chau|khong|ko|k|hong|nghi (?:toi|den|ve)|chuyen do))*");

  /// A No to the thought itself: "tôi đâu có nghĩ đến chuyện đó", "chưa bao giờ nghĩ tới vậy".
  private static final Pattern NEVER_THOUGHT =
      Pattern.compile(
          "(?:(?:da|khong|ko|k|hong|em|minh|toi|tui|con|chau|thi|a) )*"
              + "(?:khong|ko|k|hong|hok|dau co|chang|chua bao gio|chua tung)(?: (?:he|bao gio|tung|co))*"
              + " (?:nghi|dinh|tinh)(?: (?:toi|den|ve))?(?: (?:chuyen|viec|dieu))?"
              + "(?: (?:do|ay|nay|vay|the|z|nhu vay|nhu the))"
              + "(?: (?:dau|a|ban|het|bao gio|ca|nha|nhe|oi|ma|gi|nua|thiet|that))*");

  /// A thought and no more: "có, mình chỉ nghĩ thôi", "mới nghĩ vậy thôi chưa làm gì".
  private static final Pattern ONLY_THOUGHT =
      Pattern.compile(
          "(?:(?:da|a|u|uh|um|vang|co|thi|cung|ma|nhung|em|e|minh|m|toi|tui|con|chau|t|chac|i|yes|just|chi|moi) ){0,5}"
              + "(?:(?:chi|moi) (?:la |co )?(?:suy )?nghi(?: (?:vay|the|z|rua|linh tinh|vu vo|trong dau|toi|den|ve|chuyen|do))*"
              + " (?:thoi|chu)|just (?:thinking|thoughts)|only (?:think|thinking|thoughts))(?: .*)?");

  /// Agreement to what the question ends with, and no Yes to it: "ok" after "hãy ra xa nó".
  private static final Pattern AGREES_ONLY =
      Pattern.compile("(?:da )?(?:ok|oke|okie|okay|duoc|dc|vang)(?: (?:a|roi|ban|nha|nhe|em))*");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:(?:da|thi|dau|em|minh) )*(?:khong|ko|k|hong|hok|chang|lam gi|dau) (?:co )?ai"
              + " (?:danh|ep|doa|lam gi|hai)(?: (?!nhung|ma )\\S+){0,4}");

  /// What may stand behind a No: what it is instead. Not what was done or decided.
  private static final Pattern REASON =
      Pattern.compile(
          "(?:(?:ma|la|tai|vi|do|em|minh|tui|toi|con|me|ba|bo|i am|im) )*"
              + "(?:chi|just|only|tai|vi|do|nho|buon|met|lo|hoi|noi (?:qua|vay|z|the|choi|dai)|dua|yeu doi|van vui)"
              + "\\b(?!.*\\b(?:roi|xong|quyet|chuan bi|toi nay|dem nay|ngay mai)\\b).*");

  private static final int LONGEST = 40;

  /// What takes a No back in the same breath.
  private static final Pattern HALF =
      Pattern.compile(
          ".*\\b(?:nhung|ma cung|cung co|cx co|co luc|co khi|doi khi|thinh thoang|lau lau|hoi truoc"
              + "|tuan truoc|hom qua|but|neu|ke|cung duoc|cung ke|chua chac|chac|hinh nhu|han|biet"
              + "|muon song|biet nua)\\b.*");

  private static final Pattern AGREEING =
      Pattern.compile(
          "(?:dong y|duoc|dc|ok|oke|okay|cu hoi|hoi di|mai hoi|vang|uh|um|agree|sure|yes)"
              + "(?: (?:a|nha|nhe|di|roi|ban|em|chi|anh|luon|thoi|do|cung|vay|bot|ad|lai))*");

  private static final Pattern DECLINING =
      Pattern.compile(
          "(?:thoi|khoi|khong can|ko can|k can|hong can|dung hoi|no thanks)"
              + "(?: (?:a|nha|nhe|di|roi|ban|em|chi|anh|luon|thoi|dau|khoi|nua|can|hoi))*");

  private static final Pattern SAFE =
      Pattern.compile(
          "(?:(?:da|vang|u|uh|co|thi|em|minh|toi|tui|con|dang|cung|van|o day|gio|bay gio|nhan|rat|kha) )*"
              + "an toan(?!.*\\b(?:gi|sao|dau|khong|ko|hong|chua|nhung|noi)\\b)(?: .*)?"
              + "|(?:i am |im |yes )*safe(?!.*\\b(?:not|but|no)\\b)(?: .*)?");

  private static final Pattern UNSAFE =
      Pattern.compile(
          "(?:\\S+ ){0,4}(?:khong|ko|k|hong|chua|dau co|dau|chang|not|isnt) (?:co |duoc |he |that su )?(?:an toan|safe)(?: .*)?");

  private FreeAnswer() {}

  /// A No that goes on: the first clause is a No, and nothing behind it takes it back. Only for
  /// messages that tell of no danger.
  public static boolean isNoAndMore(String text) {
    String[] clauses = YesNo.CLAUSE.split(text.strip(), 2);
    return clauses.length == 2
        && isWhole(text)
        && REASON.matcher(YesNo.fold(YesNo.words(clauses[1]))).matches()
        && NO_AND_MORE.matcher(YesNo.fold(YesNo.words(clauses[0]))).matches();
  }

  /// Whether a No in a text would stand: it asks nothing and takes nothing back.
  private static boolean isWhole(String text) {
    return text.indexOf('?') < 0
        && isShort(text)
        && !HALF.matcher(YesNo.fold(YesNo.words(text))).matches();
  }

  /// "tôi không nghĩ đến chuyện đó": a No in a sentence, perhaps with more behind it that does not
  /// take it back.
  public static boolean isNeverThought(String text) {
    return isWhole(text)
        && Arrays.stream(YesNo.CLAUSE.split(text.strip()))
            .limit(2)
            .anyMatch(clause -> NEVER_THOUGHT.matcher(YesNo.fold(YesNo.words(clause))).matches());
  }

  /// Whether it says that something is thought of, and no more than that: a Yes to whether it is
  /// (C-SSRS asks about thoughts before it asks about plans).
  public static boolean isOnlyThought(String text) {
    return text.indexOf('?') < 0
        && isShort(text)
        && ONLY_THOUGHT.matcher(YesNo.fold(YesNo.words(text))).matches();
  }

  /// Whether it only agrees: "ok", "dạ vâng ạ".
  public static boolean isAgreement(String text) {
    return AGREES_ONLY.matcher(YesNo.fold(YesNo.words(text))).matches();
  }

  /// "không ai đánh em hết": nobody does what was asked about.
  public static boolean isNobody(String text) {
    return isShort(text) && NOBODY.matcher(YesNo.fold(YesNo.words(text))).matches();
  }

  /// "chưa" is no No to whether they think of it.
  public static boolean isNotYet(String text) {
    return isShort(text) && NOT_YET.matcher(YesNo.fold(YesNo.words(text))).matches();
  }

  /// Whether they agree to something that is offered: "dạ đồng ý ạ", "được", "thôi khỏi".
  public static Optional<YesNo> consent(String text) {
    if (!isShort(text)) {
      return Optional.empty();
    }
    String folded = YesNo.fold(YesNo.dropped(YesNo.words(text), AnswerWords.AROUND::holds));
    if (AGREEING.matcher(folded).matches()) {
      return Optional.of(YesNo.YES);
    }
    return DECLINING.matcher(folded).matches()
        ? Optional.of(YesNo.NO)
        : YesNo.of(text).filter(answer -> answer != YesNo.SKIP);
  }

  /// Whether they say that it is safe to write: "dạ an toàn", "an toàn, em ở nhà mẹ rồi", "không an
  /// toàn đâu".
  public static Optional<YesNo> aboutSafety(String text) {
    if (!isShort(text)) {
      return Optional.empty();
    }
    String folded = YesNo.fold(YesNo.words(text));
    if (UNSAFE.matcher(folded).matches()) {
      return Optional.of(YesNo.NO);
    }
    return SAFE.matcher(folded).matches() && text.indexOf('?') < 0
        ? Optional.of(YesNo.YES)
        : YesNo.of(text);
  }

  /// Whether a text is hardly more than some words of it: "dạ trong ngăn kéo á" and "trong ngăn
  /// kéo".
  public static boolean isLittleMore(String text, String words) {
    List<String> told = YesNo.words(words);
    return YesNo.words(text).stream()
        .allMatch(word ->
            told.contains(word) || AnswerWords.AROUND.holds(word) || AnswerWords.WHERE.holds(word));
  }

  private static boolean isShort(String text) {
    return YesNo.words(text).size() <= LONGEST;
  }
}
