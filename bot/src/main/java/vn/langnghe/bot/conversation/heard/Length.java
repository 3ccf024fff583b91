package vn.langnghe.bot.conversation.heard;

/// How much somebody wrote. Only a short text can be nothing but an answer, a greeting, a question.
public final class Length {
  private Length() {}

  /// The words of a text, as spaces part them; at least one.
  public static int words(String text) {
    return text.strip().split("\\s+").length;
  }
}
