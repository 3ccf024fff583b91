package vn.langnghe.bot.referral;

import java.time.Instant;
import java.util.List;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Words;
import vn.langnghe.knowledge.hotlines.Offer;

/// What a counsellor does to hand somebody on: the port for the console. Thread-safe. Who may do
/// what (roles) is the caller's to check; that only who has the case acts is checked here.
public interface Referrals {
  /// The lines that are open now and serve the person of a case, best first.
  List<Choice> choices(String caseId);

  /// What could be told of the person, to be shortened or changed; no name, no number, no id.
  String draft(String caseId);

  /// Asks the person whether a line may be told these words. An earlier question that has no answer
  /// yet is past then.
  Outcome ask(String caseId, Counsellor counsellor, String line, Words words);

  /// The line said that it has the person's words.
  Outcome acknowledge(String caseId, String id, String account);

  /// Hand-overs of a case, newest first.
  List<Shown> handOvers(String caseId);

  /// Asks the person whether the service may ask after them in the counsellor's name.
  ///
  /// @param hours one of [Visit#HOURS]
  Outcome offerVisit(String caseId, Counsellor counsellor, int hours);

  /// Visits of a case, newest first.
  List<Visit> visits(String caseId);

  /// A line that may be chosen.
  ///
  /// @param call what a colleague calls, where the partner gave another number than the public one
  record Choice(Offer offer, Way way, String call) {}

  /// A hand-over with its words.
  record Shown(HandOver it, Words words, Instant now) {}

  /// What came of it.
  enum Outcome {
    DONE,
    /// Somebody else has the case, or nobody.
    NOT_YOURS,
    ENDED,
    UNKNOWN,
    /// The line is closed, out, or does not serve this person.
    LINE_CLOSED,
    /// The words are empty or too long, or the hours are none of those offered.
    UNFIT
  }
}
