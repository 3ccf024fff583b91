package vn.langnghe.bot.channel.zalo.oa;

/// What Zalo's error codes mean for a message that it did not take. Lists of codes that are passed
/// around contradict each other; a code that is not known here counts as refused for good.
enum OaRefusal {
  /// Too fast: the whole channel waits.
  TOO_FAST("Zalo asks to slow down"),

  /// The token is spent or void: refresh it, then try again.
  TOKEN("the access token is void"),

  /// Nobody can be reached there: not followed, blocked, banned, gone quiet or restricted.
  UNREACHABLE("the person cannot be reached"),

  /// The person has not written for too long; only they can begin again.
  CLOSED("the person has not written for seven days"),

  /// The account's or the person's messages are used up, or its package does not cover them.
  QUOTA("the message quota or package of the account is used up"),

  /// The request was not understood; it may be for its buttons.
  MALFORMED("Zalo did not understand the message"),

  /// That address of the interface was shut down.
  SHUT_DOWN("this part of Zalo's interface was shut down"),

  /// The text broke a rule of Zalo's.
  POLICY("Zalo refused the text for its rules"),

  /// Not in any list.
  UNKNOWN("Zalo refused the message");

  private final String reason;

  OaRefusal(String reason) {
    this.reason = reason;
  }

  /// The meaning of a code other than 0.
  static OaRefusal of(int code) {
    return switch (code) {
      case -32 -> TOO_FAST;
      case -216, -220 -> TOKEN;
      case -213, -227, -244 -> UNREACHABLE;
      case -230, -232 -> CLOSED;
      case -211, -218, -224 -> QUOTA;
      case -201 -> MALFORMED;
      case -240 -> SHUT_DOWN;
      case -248 -> POLICY;
      default -> UNKNOWN;
    };
  }

  /// In words for operators.
  String reason(int code) {
    return reason + " (code " + code + ")";
  }
}
