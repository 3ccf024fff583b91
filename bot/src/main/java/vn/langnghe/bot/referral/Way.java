package vn.langnghe.bot.referral;

/// How a line is told of somebody.
public enum Way {
  /// A counsellor calls and reads the words out.
  PHONE,
  /// A letter by e-mail; a person there answers it.
  MAIL,
  /// A signed message to the partner's own system, which may acknowledge at once.
  WEBHOOK,
  /// A post in the partner's Telegram group; a member acknowledges it there.
  TELEGRAM
}
