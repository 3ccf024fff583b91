package vn.langnghe.bot.channel;

/// How a channel fares.
///
/// @param good false when it receives or sends nothing
/// @param tells one line for operators, and what to do where it is not good; holds no token, no
///   text and no platform id
public record Health(boolean good, String tells) {
  /// Nothing to report.
  public static final Health GOOD = new Health(true, "ok");

  /// Something is wrong.
  public static Health bad(String tells) {
    return new Health(false, tells);
  }
}
