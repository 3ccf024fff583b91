package vn.langnghe.bot.referral;

/// What became of a call to a line, as the person tells it.
public enum Called {
  REACHED,
  NOBODY,
  WRONG,
  NOT_YET;

  /// Whether it says something of the line.
  public boolean counts() {
    return this != NOT_YET;
  }

  /// Whether the line failed somebody.
  public boolean failed() {
    return this == NOBODY || this == WRONG;
  }
}
