package vn.langnghe.bot.referral;

/// What the person lets the counsellor do.
public enum Consent {
  /// Tell the line the words they read.
  TELL,
  /// Give the number; tell nobody.
  NUMBER,
  /// Neither.
  NO
}
