package vn.langnghe.bot.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.referral.ReferralWord.Kind;

/// The service asks after somebody in a counsellor's name, one to three days later, where they
/// agreed to it.
///
/// @param id eight letters and digits
/// @param account of the counsellor
/// @param shownAs what the person calls them
/// @param hours from the agreement to the visit
/// @param due when something happens by itself
@SuppressWarnings("checkstyle:ParameterNumber")
public record Visit(
    String id,
    String conversationId,
    String caseId,
    String account,
    String shownAs,
    int hours,
    Stage stage,
    Optional<Instant> due) {
  /// How far it is.
  public enum Stage {
    OFFERED,
    REFUSED,
    AGREED,
    /// The person was asked how they are.
    ASKED,
    /// They wrote, or a counsellor was with them when it came due.
    ANSWERED,
    /// They did not write in time.
    SILENT
  }

  /// Hours that may be chosen.
  public static final List<Integer> HOURS = List.of(24, 48, 72);

  private Visit at(Stage next, Optional<Instant> until) {
    return new Visit(id, conversationId, caseId, account, shownAs, hours, next, until);
  }

  /// The person is asked whether they would like it.
  public Step<Visit> offered() {
    return Step.of(
        at(Stage.OFFERED, Optional.empty()),
        say(Kind.VISIT_ASK),
        new Owed.Log(account, "visit offered", hours + " h"));
  }

  /// They answered; they may change their mind until it comes.
  public Step<Visit> answered(boolean may, Instant now) {
    return switch (stage) {
      case OFFERED, REFUSED, AGREED ->
          may
              ? Step.of(
                  at(Stage.AGREED, Optional.of(now.plus(Duration.ofHours(hours)))),
                  say(Kind.VISIT_YES),
                  new Owed.Log("person", "visit agreed", hours + " h"))
              : Step.of(
                  at(Stage.REFUSED, Optional.empty()),
                  say(Kind.VISIT_NO),
                  new Owed.Log("person", "visit refused", ""));
      case ASKED, ANSWERED, SILENT -> Step.of(this, say(Kind.LATE));
    };
  }

  /// They wrote what may be an answer: asked once more, where the question still stands.
  public Step<Visit> unclear() {
    return stage == Stage.OFFERED
        ? Step.of(
            this,
            new Owed.Say(new ReferralWord(Kind.AGAIN, id, "", shownAs, Question.VISIT.name())),
            new Owed.Log("person", "answer unclear", ""))
        : Step.of(this);
  }

  /// Its moment came, or the time to answer it is over.
  ///
  /// @param accompanied true when a counsellor has the case just now
  public Step<Visit> due(boolean accompanied, Timing timing, Instant now) {
    return switch (stage) {
      case AGREED ->
          accompanied
              ? Step.of(at(Stage.ANSWERED, Optional.empty()))
              : Step.of(
                  at(Stage.ASKED, Optional.of(now.plus(timing.visitAnswer()))),
                  say(Kind.VISIT),
                  new Owed.Log("clock", "visited", ""));
      case ASKED ->
          Step.of(at(Stage.SILENT, Optional.empty()), new Owed.Call("no answer to the visit"));
      case OFFERED, REFUSED, ANSWERED, SILENT -> Step.of(at(stage, Optional.empty()));
    };
  }

  /// The person wrote.
  public Step<Visit> wrote() {
    return stage == Stage.ASKED
        ? Step.of(
            at(Stage.ANSWERED, Optional.empty()), new Owed.Log("person", "visit answered", ""))
        : Step.of(this);
  }

  private Owed say(Kind kind) {
    return new Owed.Say(new ReferralWord(kind, id, "", shownAs, Integer.toString(hours)));
  }
}
