package vn.langnghe.bot.conversation.care;

/// What a person told about how they can be helped.
public enum Note {
  /// They do not want lists of numbers; life in danger excepted.
  NO_NUMBERS,
  /// They want to be heard, not to read.
  NO_ARTICLES,
  /// Somebody may read along: nothing is sent unasked, and what is sent is short.
  WATCHED,
  /// They said that writing is safe.
  SAFE_TO_WRITE,
  /// Somebody is with them.
  ACCOMPANIED,
  /// They agreed to be asked again once.
  CHECK_BACK,
  /// They were offered to be asked again.
  CHECK_BACK_OFFERED,
  /// The card that goes with the danger was given.
  TAUGHT,
  /// The last thing they asked had no answer.
  UNANSWERED,
  /// They hit a child in their care, and told so.
  OWN_HAND,
  /// They hurt somebody grown, or fear that they will, and told so.
  OWN_VIOLENCE,
  /// They live outside Viet Nam, where 113 and 115 reach nobody.
  ABROAD
}
