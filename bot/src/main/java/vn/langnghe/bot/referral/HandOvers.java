package vn.langnghe.bot.referral;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.langnghe.bot.referral.HandOver.Follow;
import vn.langnghe.bot.referral.HandOver.Stage;
import vn.langnghe.bot.referral.ReferralWord.Kind;

/// The one way a hand-over moves. Pure. An event that no longer fits changes nothing.
public final class HandOvers {
  private final Timing timing;

  public HandOvers(Timing timing) {
    this.timing = timing;
  }

  /// A hand-over of which the person is asked now.
  ///
  /// @param fresh as the counsellor chose it; its stage and clocks are set here
  /// @param words what the line would be told
  public Step<HandOver> ask(HandOver fresh, String words, Instant now) {
    HandOver asked = fresh.at(Stage.ASKED, Optional.of(now.plus(timing.consent())));
    return Step.of(
        asked,
        say(asked, Kind.ASK, words),
        new Owed.Log(asked.account(), "hand-over asked", asked.line()));
  }

  /// What an event does to a hand-over.
  public Step<HandOver> next(HandOver it, HandOverEvent event, Instant now) {
    return switch (event) {
      case HandOverEvent.Agreed(Consent consent) -> agreed(it, consent, now);
      case HandOverEvent.Replaced replaced ->
          it.stage() == Stage.ASKED
              ? Step.of(it.at(Stage.REPLACED, Optional.empty()))
              : Step.of(it);
      case HandOverEvent.Delivered delivered ->
          it.stage() == Stage.TELLING
              ? Step.of(
                  it.at(Stage.TOLD, it.due()),
                  new Owed.Log("service", "hand-over delivered", it.line()))
              : Step.of(it);
      case HandOverEvent.Undeliverable(String why) ->
          it.stage() == Stage.TELLING
              ? Step.of(
                  it.at(Stage.UNANSWERED, Optional.empty()),
                  new Owed.Call("hand-over not delivered: " + it.line() + ", " + why))
              : Step.of(it);
      case HandOverEvent.Acknowledged(String who) ->
          it.stage().isUnderWay()
              ? Step.of(
                  it.at(Stage.ACKNOWLEDGED, Optional.empty()),
                  new Owed.Log(who, "hand-over acknowledged", it.line()))
              : Step.of(it);
      case HandOverEvent.Due due -> due(it);
      case HandOverEvent.MayAsk(boolean may) -> mayAsk(it, may, now);
      case HandOverEvent.FollowDue due -> followDue(it);
      case HandOverEvent.Told(Called called) -> told(it, called, now);
      case HandOverEvent.Unclear(Question question) -> unclear(it, question);
    };
  }

  private Step<HandOver> agreed(HandOver it, Consent consent, Instant now) {
    boolean takenBack = it.stage() == Stage.TELLING && consent != Consent.TELL;
    if (it.stage() != Stage.ASKED && !takenBack) {
      return Step.of(it, say(it, Kind.LATE, ""));
    }
    Owed log =
        new Owed.Log(
            "person",
            takenBack ? "agreement taken back" : "hand-over",
            it.line() + ": " + consent.name().toLowerCase(Locale.ROOT));
    return switch (consent) {
      case TELL ->
          Step.of(
              offered(it.at(Stage.TELLING, Optional.of(now.plus(timing.acknowledge())))),
              say(it, Kind.GIVEN_TOLD, minutes()),
              log);
      case NUMBER ->
          Step.of(
              offered(it.at(Stage.NUMBER, Optional.empty())), say(it, Kind.GIVEN, minutes()), log);
      case NO -> Step.of(it.at(Stage.DECLINED, Optional.empty()), say(it, Kind.DECLINED, ""), log);
    };
  }

  private static HandOver offered(HandOver it) {
    return it.follow() == Follow.NONE ? it.following(Follow.OFFERED, Optional.empty()) : it;
  }

  private String minutes() {
    return Long.toString(timing.followUp().toMinutes());
  }

  /// Asked once more, where the question still stands.
  private static Step<HandOver> unclear(HandOver it, Question question) {
    boolean stands =
        switch (question) {
          case CONSENT -> it.stage() == Stage.ASKED;
          case MAY_ASK -> it.follow() == Follow.OFFERED;
          case CALLED -> it.follow() == Follow.ASKED || it.follow() == Follow.ASKED_AGAIN;
          case VISIT -> false;
        };
    return stands
        ? Step.of(
            it,
            say(it, Kind.AGAIN, question.name()),
            new Owed.Log("person", "answer unclear", it.line()))
        : Step.of(it);
  }

  private static Step<HandOver> due(HandOver it) {
    return switch (it.stage()) {
      case ASKED ->
          Step.of(
              it.at(Stage.LAPSED, Optional.empty()),
              new Owed.Log("clock", "hand-over lapsed", it.line()));
      case TELLING, TOLD ->
          Step.of(
              it.at(Stage.UNANSWERED, Optional.empty()),
              new Owed.Call("hand-over not acknowledged: " + it.line()));
      case DECLINED, LAPSED, REPLACED, NUMBER, UNANSWERED, ACKNOWLEDGED ->
          Step.of(it.at(it.stage(), Optional.empty()));
    };
  }

  private Step<HandOver> mayAsk(HandOver it, boolean may, Instant now) {
    return switch (it.follow()) {
      case OFFERED, REFUSED, AGREED, AGAIN ->
          may
              ? Step.of(
                  it.following(Follow.AGREED, Optional.of(now.plus(timing.followUp()))),
                  say(it, Kind.FOLLOW_YES, minutes()))
              : Step.of(
                  it.following(Follow.REFUSED, Optional.empty()), say(it, Kind.FOLLOW_NO, ""));
      case NONE, ASKED, ASKED_AGAIN, DONE -> Step.of(it, say(it, Kind.LATE, ""));
    };
  }

  private static Step<HandOver> followDue(HandOver it) {
    return switch (it.follow()) {
      case AGREED ->
          Step.of(it.following(Follow.ASKED, Optional.empty()), say(it, Kind.CALLED, ""));
      case AGAIN ->
          Step.of(it.following(Follow.ASKED_AGAIN, Optional.empty()), say(it, Kind.CALLED, ""));
      case NONE, OFFERED, REFUSED, ASKED, ASKED_AGAIN, DONE ->
          Step.of(it.following(it.follow(), Optional.empty()));
    };
  }

  private Step<HandOver> told(HandOver it, Called called, Instant now) {
    if (it.follow() != Follow.ASKED && it.follow() != Follow.ASKED_AGAIN) {
      return Step.of(it, say(it, Kind.LATE, ""));
    }
    Owed log =
        new Owed.Log(
            "person",
            "called",
            it.line() + ": " + called.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (called == Called.NOT_YET) {
      boolean again = it.follow() == Follow.ASKED;
      HandOver next =
          again
              ? it.following(Follow.AGAIN, Optional.of(now.plus(timing.followUp())))
              : it.following(Follow.DONE, Optional.empty());
      return Step.of(next, say(it, Kind.NOT_YET, again ? minutes() : ""), log);
    }
    return Step.of(
        it.following(Follow.DONE, Optional.empty()),
        say(it, Kind.valueOf(called.name()), ""),
        new Owed.Count(it.line(), called),
        log);
  }

  private static Owed say(HandOver it, Kind kind, String detail) {
    return new Owed.Say(new ReferralWord(kind, it.id(), it.line(), it.shownAs(), detail));
  }
}
