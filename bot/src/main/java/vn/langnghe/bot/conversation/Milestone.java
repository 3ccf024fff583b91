package vn.langnghe.bot.conversation;

/// What happens once in a dialogue and is not repeated.
public enum Milestone {
  /// The service said that it is automatic and what it keeps.
  GREETED,
  /// The direct safety question was asked.
  SAFETY_ASKED,
  /// The age group was asked.
  AGE_ASKED,
  /// The province was asked.
  PROVINCE_ASKED,
  /// A case was opened.
  CASE_OPENED
}
