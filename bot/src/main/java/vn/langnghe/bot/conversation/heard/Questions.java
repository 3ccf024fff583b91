package vn.langnghe.bot.conversation.heard;

import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Folding;

/// Whether a message asks something rather than tells it: who asks is not served by listening.
public final class Questions {
  private static final Pattern ASKING =
      Pattern.compile(
          ".*\\?.*"
              + "|(?:.* )?(?:sao|gi|j|nao|dau|may|bao nhieu|bao lau|khi nao|the nao|ntn|ai|ha|hay sao"
              + "|(?:duoc|dc|co|phai|can|nen|biet|dung|con) (?:khong|ko|k|hong|hok|hong|chua))"
              + "(?: (?:a|vay|z|the|nhi|h|bay gio|day|ha|ban|anh|chi|oi|bot|ad))*"
              + "|(?:what|how|why|where|when|who|which|is|are|can|could|do|does|should) .*",
          Pattern.DOTALL);

  /// "em chẳng giúp được gì", "không có ai", "có gì đâu": what sounds like a question is a No.
  private static final Pattern DENYING =
      Pattern.compile(
          "(?:.* )?(?:khong|ko|k|hong|hok|chang|cha|chua|deo|dau)(?: \\S+){0,5}"
              + " (?:gi|j|ai|nao|dau|sao)(?: (?:ca|het|a|nua|dau))*",
          Pattern.DOTALL);

  private Questions() {}

  /// True for a question.
  public static boolean asks(String text) {
    String plain = Folding.fold(text.strip().replaceAll("[.!…]+$", ""));
    return ASKING.matcher(plain).matches() && !DENYING.matcher(plain).matches();
  }
}
