package vn.langnghe.bot.referral;

/// What happens to a hand-over.
public sealed interface HandOverEvent {
  /// The person answered whether the line may be told.
  record Agreed(Consent consent) implements HandOverEvent {}

  /// The counsellor asks for another line.
  record Replaced() implements HandOverEvent {}

  /// The line's mail or system took the words.
  record Delivered() implements HandOverEvent {}

  /// The words cannot be delivered.
  ///
  /// @param why a word for the log, such as `refused`
  record Undeliverable(String why) implements HandOverEvent {}

  /// The line has it.
  ///
  /// @param who account of who heard so, or `partner`
  record Acknowledged(String who) implements HandOverEvent {}

  /// Time is over.
  record Due() implements HandOverEvent {}

  /// The person answered whether they may be asked later.
  record MayAsk(boolean may) implements HandOverEvent {}

  /// The moment to ask them came.
  record FollowDue() implements HandOverEvent {}

  /// The person wrote what may be an answer to a question.
  record Unclear(Question question) implements HandOverEvent {}

  /// The person told what became of the call.
  record Told(Called called) implements HandOverEvent {}
}
