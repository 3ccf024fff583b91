package vn.langnghe.bot.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.escalation.policy.StaffCare;

/// What those who answer people do with each other and for themselves: pass a case on, be away for
/// a moment, look at what each bears, say how a hard case left them. The port for the console.
/// Thread-safe; who may do what (roles) is the caller's to check.
public interface Colleagues {
  /// Takes a case over what one may have, with a reason; for those who lead.
  Desk.Result takeOver(String caseId, Counsellor counsellor, Over over);

  /// Passes a case to a colleague on shift who has room. The counsellor has it until the colleague
  /// takes it ([Desk#take]); after a while it stays theirs.
  Desk.Result pass(String caseId, String account, String to);

  /// Does not take what was passed.
  Desk.Result decline(String caseId, String account);

  /// Is away for a moment; longer than is allowed is cut. The person is told how long.
  Desk.Result pause(String caseId, String account, Duration length);

  /// Is back before the time, or keeps what was to be passed on.
  Desk.Result resume(String caseId, String account);

  /// The counsellor is writing now; forgotten after some seconds. Nothing where somebody else has
  /// the case.
  void writing(String caseId, String account);

  /// The rules in force.
  StaffCare care();

  /// What each on shift bears, with those who still owe a debrief; by name of account.
  List<Bearing> bearings();

  /// The debriefs somebody owes, oldest first.
  List<Debrief> debriefs(String account);

  /// Answers a debrief; nothing where it is somebody else's or answered.
  ///
  /// @return whether it was
  boolean debriefed(long id, String account, Mood mood, Wish wish);

  /// What somebody bears.
  ///
  /// @param held cases they have
  /// @param restUntil until when they rest; empty when they do not
  /// @param owes debriefs they have not answered
  /// @param last what they answered last, within a day
  record Bearing(
      String account,
      boolean onShift,
      int held,
      Optional<Instant> restUntil,
      int owes,
      Optional<Answer> last) {}

  /// A debrief that is owed after a case at level 4.
  record Debrief(long id, Instant at) {}

  /// What was chosen.
  record Answer(Mood mood, Wish wish, Instant at) {}

  /// How a case left somebody.
  enum Mood {
    /// All right.
    FINE,
    /// Tired.
    TIRED,
    /// It weighs on them.
    HEAVY
  }

  /// What somebody needs after a case.
  enum Wish {
    /// Nothing.
    NOTHING,
    /// A rest: they get one.
    REST,
    /// A talk with whoever leads.
    TALK,
    /// To stop for today: their shift ends.
    STOP
  }
}
