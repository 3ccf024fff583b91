package vn.langnghe.bot.conversation.care;

/// What happens once in a dialogue and is not repeated.
public enum Milestone {
  /// The service said that it is automatic and what it keeps.
  GREETED,
  /// The direct safety question was asked.
  SAFETY_ASKED,
  /// They answered it, or said that they would rather not.
  SAFETY_ANSWERED,
  /// They were asked about suicide, not about violence alone.
  LIFE_ASKED,
  /// The age group was asked.
  AGE_ASKED,
  /// The province was asked.
  PROVINCE_ASKED,
  /// A case was opened.
  CASE_OPENED,

  /// Whether writing is safe was asked.
  SAFE_ASKED,

  /// They came back after a day, and danger was not stated again since.
  RETURNED,
  /// Danger of level 2 or more was told of.
  ROUTED,
  /// The direct question was asked once more, since nobody had answered it.
  SAFETY_REPEATED,

  /// The safety plan was offered.
  PLAN_OFFERED,

  /// They were told which lines reach them abroad.
  ABROAD_TOLD
}
