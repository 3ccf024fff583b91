package vn.langnghe.bot.conversation.heard;

import java.util.regex.Pattern;

/// Who is near, in an answer without marks: "mot minh" is nobody; "co me em" names somebody, "co
/// con meo", "co me o que" and "co mot dong no" do not.
final class Company {
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:da|em|con|chau|minh|toi|tui|dang|o|van|chi|co|i am|im) )*(?:mot|1) minh"
              + "(?: (?:a|thoi|em|con|tui|toi|minh|roi))*|(?:i am |im )?alone");

  private static final Pattern PEOPLE =
      Pattern.compile(
          ".*\\b(?:me|ba|bo|ma|cha|tia|anh|chi|em|ban|vo|chong|ong|co|chu|cau|di|bac|thay|noi|ngoai"
              + "|hang xom|nguoi|ai do|dong nghiep|bao ve|chu tro|con|no|mom|dad|friend|sister|brother"
              + "|someone)\\b.*");

  private static final Pattern ELSEWHERE =
      Pattern.compile(".*\\b(?:que|xa|meo|cho|nguoi la|no nan|dong no|le|ma nguoi|benh vien)\\b.*");

  private Company() {}

  static boolean isAlone(String folded) {
    return ALONE.matcher(folded).matches();
  }

  static boolean isNear(String folded) {
    return PEOPLE.matcher(folded).matches() && !ELSEWHERE.matcher(folded).matches();
  }
}
