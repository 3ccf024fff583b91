package vn.langnghe.bot.referral;

import java.time.Instant;
import java.util.Optional;

/// Somebody handed on to a line, from the question to the person to the answer of the line.
///
/// @param id eight letters and digits; the person and the line may read it
/// @param line id of the line
/// @param account of the counsellor
/// @param shownAs what the person calls them
/// @param due when something happens by itself unless somebody acts
/// @param follow whether the person is asked if they got through
/// @param followAt when they are
@SuppressWarnings("checkstyle:ParameterNumber")
public record HandOver(
    String id,
    String conversationId,
    String caseId,
    String line,
    String account,
    String shownAs,
    Way way,
    Instant askedAt,
    Stage stage,
    Optional<Instant> due,
    Follow follow,
    Optional<Instant> followAt) {
  /// How far it is.
  public enum Stage {
    /// The person was asked.
    ASKED,
    /// They said no, or took their yes back before anybody was told.
    DECLINED,
    /// They did not answer in time.
    LAPSED,
    /// The counsellor asked for another line instead.
    REPLACED,
    /// They wanted the number only: nobody is told.
    NUMBER,
    /// They agreed: the line is to be told.
    TELLING,
    /// The line's mail or system took the words; nobody there has acknowledged yet.
    TOLD,
    /// Nobody acknowledged in time, or the words could not be delivered: the counsellor was called.
    UNANSWERED,
    /// Somebody at the line, or their system, said that they have it.
    ACKNOWLEDGED;

    /// Whether the line still has to acknowledge.
    public boolean isUnderWay() {
      return this == TELLING || this == TOLD || this == UNANSWERED;
    }
  }

  /// Whether the person is asked if they got through.
  public enum Follow {
    NONE,
    OFFERED,
    REFUSED,
    AGREED,
    ASKED,
    /// They had not called yet, and are asked once more.
    AGAIN,
    ASKED_AGAIN,
    DONE
  }

  /// The same at another stage.
  HandOver at(Stage next, Optional<Instant> until) {
    return new HandOver(
        id,
        conversationId,
        caseId,
        line,
        account,
        shownAs,
        way,
        askedAt,
        next,
        until,
        follow,
        followAt);
  }

  /// The same with another step of the question afterwards.
  HandOver following(Follow next, Optional<Instant> when) {
    return new HandOver(
        id, conversationId, caseId, line, account, shownAs, way, askedAt, stage, due, next, when);
  }
}
