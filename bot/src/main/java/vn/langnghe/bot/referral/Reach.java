package vn.langnghe.bot.referral;

import java.util.List;
import java.util.OptionalInt;

/// How a line did for the people who told of their calls.
///
/// @param reached calls that got through
/// @param nobody calls that nobody answered
/// @param wrong calls to a number that is wrong
public record Reach(int reached, int nobody, int wrong) {
  /// Fewer answers say nothing of a line.
  public static final int FEWEST = 5;

  /// So many failures in a row raise an alarm.
  public static final int IN_A_ROW = 2;

  /// All answers that count.
  public int answers() {
    return reached + nobody + wrong;
  }

  /// Calls that got through, in percent; empty below five answers.
  public OptionalInt percent() {
    return answers() < FEWEST
        ? OptionalInt.empty()
        : OptionalInt.of(Math.round(100f * reached / answers()));
  }

  /// Whether the newest answers raise an alarm.
  ///
  /// @param newest since the last alarm was settled, newest first
  public static boolean alarms(List<Called> newest) {
    return newest.size() >= IN_A_ROW && newest.stream().limit(IN_A_ROW).allMatch(Called::failed);
  }
}
