package vn.langnghe.bot.escalation;

/// What a counsellor writes. Never logged: `toString` shows the length only.
public record Words(String text) {
  /// Longer words are refused; channels split what they cannot show at once.
  public static final int LONGEST = 4000;

  /// Whether there is something to send, and not too much of it.
  public boolean canBeSent() {
    return !text.isBlank() && text.length() <= LONGEST;
  }

  @Override
  public String toString() {
    return "Words[" + text.length() + " chars]";
  }
}
