package vn.langnghe.bot.conversation.heard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.text.Folding;

/// An age that somebody tells in passing: "em 15 tuổi", "con tôi 8 tuổi", "em học lớp 7". How old
/// they were when something began ("từ năm 8 tuổi") is no age.
public final class Years {
  /// Pupils of the first and the last form are so old.
  private static final int AGE_BEFORE_FORMS = 5;

  /// A pupil of the tenth form may be 15 or 16.
  private static final int UNSURE_FORM = 10;

  private static final String YEARS = "(\\d{1,2})(?: ?tuoi|t\\b| years? old| ?yo\\b)";
  private static final String FORM = "lop (\\d{1,2})\\b";

  private static final String LATELY =
      "(?: (?:nam nay|nay|moi|duoc|dang|da|gan|hoc|cung|chi|con|la|vua|am|m|only|just))*";
  private static final String SELF =
      "(?:^|[,.;!?] ?|\\b(?:ma|thi|vi|va|nhung|do|nam nay|and|but) )"
          + "(?:em|con|chau|minh|toi|tui|to|t|e|i|im)"
          + LATELY
          + " ";
  private static final String OTHER =
      "\\b(?:(?:con|em|chau|ban|be)(?: (?:toi|tui|minh|em|gai|trai|no|a|ay|nha))+|be|no|thang be"
          + "|con be|dua nho|hoc sinh|my (?:son|daughter|kid|child|friend|sister|brother)|he|she)"
          + "(?: is)?"
          + LATELY
          + " ";

  private static final Pattern SELF_YEARS = Pattern.compile(SELF + YEARS);
  private static final Pattern SELF_FORM = Pattern.compile(SELF + FORM);
  private static final Pattern OTHER_YEARS = Pattern.compile(OTHER + YEARS);
  private static final Pattern OTHER_FORM = Pattern.compile(OTHER + FORM);

  private static final Pattern ONLY =
      Pattern.compile("(?:[a-z]+ ){0,4}\\d{1,2} ?(?:tuoi|t|years? old)(?: (?:roi|a|thoi))?");

  private Years() {}

  /// The age group of the one in danger, where a text tells it.
  ///
  /// @param other whether somebody else than the writer is in danger
  public static Optional<AgeGroup> told(String text, boolean other) {
    String plain = Folding.fold(text).replaceAll("[^a-z0-9,.;!?]+", " ").strip();
    return number(other ? OTHER_YEARS : SELF_YEARS, plain)
        .map(AgeGroup::ofYears)
        .or(() ->
            number(other ? OTHER_FORM : SELF_FORM, plain)
                .filter(form -> form >= 1 && form <= 12 && form != UNSURE_FORM)
                .map(form -> AgeGroup.ofYears(form + AGE_BEFORE_FORMS)));
  }

  /// Whether a text tells an age and nothing else.
  public static boolean isOnly(String text) {
    return ONLY.matcher(Folding.fold(text).replaceAll("[^a-z0-9]+", " ").strip()).matches();
  }

  private static Optional<Integer> number(Pattern pattern, String plain) {
    Matcher matcher = pattern.matcher(plain);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
