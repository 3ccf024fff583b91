package vn.langnghe.bot.referral;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A press on a button of a hand-over or of a visit, or a text that stands for one. The code of a
/// button stays short: platforms carry 64 bytes.
public sealed interface ReferralAnswer {
  /// Of the hand-over or the visit.
  String id();

  /// Whether the line may be told.
  record Agreed(String id, Consent consent) implements ReferralAnswer {}

  /// Whether they may be asked later if they got through.
  record MayAsk(String id, boolean may) implements ReferralAnswer {}

  /// Whether they got through.
  record Told(String id, Called called) implements ReferralAnswer {}

  /// Whether they may be visited later in the counsellor's name.
  record MayVisit(String id, boolean may) implements ReferralAnswer {}

  /// It may have been an answer: the question is asked once more.
  record Unclear(String id, Question question) implements ReferralAnswer {}

  /// The code of the button.
  default String code() {
    return switch (this) {
      case Agreed(String id, Consent consent) -> "on." + id + "." + consent;
      case MayAsk(String id, boolean may) -> "ask." + id + "." + (may ? "YES" : "NO");
      case Told(String id, Called called) -> "call." + id + "." + called;
      case MayVisit(String id, boolean may) -> "visit." + id + "." + (may ? "YES" : "NO");
      case Unclear(String id, Question question) -> "again." + id + "." + question;
    };
  }

  /// Reads what [#code] wrote; empty for anything else.
  static Optional<ReferralAnswer> parse(String code) {
    Matcher parts = Shape.CODE.matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String id = parts.group(2);
    String value = parts.group(3);
    return switch (parts.group(1)) {
      case "on" -> one(Consent.values(), value).map(consent -> new Agreed(id, consent));
      case "call" -> one(Called.values(), value).map(called -> new Told(id, called));
      case "ask" -> may(value).map(may -> new MayAsk(id, may));
      case "again" -> one(Question.values(), value).map(question -> new Unclear(id, question));
      case "visit" -> may(value).map(may -> new MayVisit(id, may));
      default -> Optional.empty();
    };
  }

  private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  private static Optional<Boolean> may(String value) {
    return switch (value) {
      case "YES" -> Optional.of(true);
      case "NO" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// How a code looks.
  final class Shape {
    private static final Pattern CODE =
        Pattern.compile("(on|ask|call|visit|again)\\.([a-z0-9]{8})\\.([A-Z_]{2,8})");

    private Shape() {}
  }
}
