package vn.langnghe.bot.staff;

import java.time.Instant;

/// One line of the audit log. Holds ids and labels, never what somebody wrote.
///
/// @param who id of who did it; empty when nobody was signed in
/// @param whom what it was done to: id of a member or of a case; empty when there is none
/// @param detail labels, such as the new roles; may be empty
public record Entry(Instant at, String who, Deed deed, String whom, String detail) {
  /// A deed with nothing more to say about.
  public static Entry of(Instant at, String who, Deed deed, String whom) {
    return new Entry(at, who, deed, whom, "");
  }
}
