package vn.langnghe.bot.escalation;

import java.time.Instant;
import java.util.List;
import vn.langnghe.bot.escalation.policy.StaffCare;

/// What an event does to a case.
public sealed interface Ruling {
  /// The case moves, or stays as it is.
  ///
  /// @param next the case after it
  /// @param owed what else is owed
  /// @param log what goes into the log; empty when nothing worth telling happened
  record Moved(Case next, List<Consequence> owed, List<Desk.Logged> log) implements Ruling {
    public Moved {
      owed = List.copyOf(owed);
      log = List.copyOf(log);
    }
  }

  /// Somebody else has it.
  record TakenBy(String account, Instant since) implements Ruling {}

  /// The one who should have it is given none now.
  record Refused(StaffCare.Refusal why) implements Ruling {}

  /// Nobody has it.
  record NotTaken() implements Ruling {}

  /// It has ended.
  record Ended() implements Ruling {}
}
