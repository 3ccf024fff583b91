package vn.langnghe.bot.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.hotlines.Gap;
import vn.langnghe.knowledge.hotlines.Hotline;
import vn.langnghe.knowledge.hotlines.OpenState;

/// What operators see of the lines and do with them: the port for the console. Thread-safe. Who may
/// do what is the caller's to check.
public interface HotlineDesk {
  /// Every line that people could be shown, and those that are out; alarms first, then those out.
  List<Line> lines();

  /// One of them.
  Optional<Line> line(String id);

  /// The needs that would have no line at some hour of the coming week without this one.
  List<Gap> gaps(String id);

  /// What was done with a line, newest first.
  List<Done> history(String id);

  /// Takes a line out of every answer on every node, until it is put back. Settles its alarm.
  ///
  /// @return false when it is out already or unknown
  boolean takeOut(String id, Deed deed);

  /// Puts it back.
  ///
  /// @return false when it is not out
  boolean putBack(String id, Deed deed);

  /// Records a check; settles the alarm of the line.
  ///
  /// @return false when there is no such line
  boolean checked(String id, Deed deed);

  /// Lines with an alarm that nobody settled.
  int alarms();

  /// Somebody does something with a line.
  ///
  /// @param account who
  /// @param why the label that stands in the audit log
  /// @param words for colleagues; may be empty
  record Deed(String account, LineWhy why, String words) {
    /// Longer words are cut.
    public static final int LONGEST = 500;

    public Deed {
      words = words.strip();
      words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
  }

  /// A line as operators see it.
  ///
  /// @param state whether somebody should answer now
  /// @param reach answers of the last 90 days
  /// @param out since when it is out
  /// @param alarm since when two calls in a row failed and nobody settled it
  /// @param due whether it should have been called since, to see whether somebody answers
  @SuppressWarnings("checkstyle:ParameterNumber")
  record Line(
      Hotline hotline,
      OpenState state,
      Reach reach,
      Optional<Instant> out,
      Optional<Instant> alarm,
      boolean due) {}

  /// One thing done with a line.
  ///
  /// @param what `out`, `back`, `checked` or `alarm`
  record Done(Instant at, String account, String what, String why, String words) {}
}
