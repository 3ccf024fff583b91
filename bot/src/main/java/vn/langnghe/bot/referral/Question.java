package vn.langnghe.bot.referral;

/// What a person is asked about a hand-over or a visit.
public enum Question {
  /// May the line be told?
  CONSENT,
  /// May I ask later whether you got through?
  MAY_ASK,
  /// Did you get through?
  CALLED,
  /// May I ask after you later?
  VISIT;

  /// The question that an answer belongs to.
  public static Question of(ReferralAnswer answer) {
    return switch (answer) {
      case ReferralAnswer.Agreed agreed -> CONSENT;
      case ReferralAnswer.MayAsk ask -> MAY_ASK;
      case ReferralAnswer.Told told -> CALLED;
      case ReferralAnswer.MayVisit visit -> VISIT;
      case ReferralAnswer.Unclear(String id, Question question) -> question;
    };
  }
}
