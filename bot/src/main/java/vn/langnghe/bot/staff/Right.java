package vn.langnghe.bot.staff;

import java.util.Set;

/// What somebody may do, by their roles.
public enum Right {
  /// See open cases, take them, talk, close.
  ANSWER,
  /// Read any case, take any out of turn.
  LEAD,
  /// Read who did what.
  READ_AUDIT,
  /// See how the hotlines do.
  READ_LINES,
  /// Take hotlines out and put them back, record checks.
  SWITCH_LINES,
  /// Write drafts of what the bot knows.
  EDIT,
  /// Sign or reject what others wrote.
  SIGN,
  /// Put signed revisions in force, and go back.
  PUBLISH,
  /// See drafts, revisions and reports.
  READ_KNOWLEDGE,
  /// Invite people, change their roles, reset their secrets, close accounts.
  MANAGE_STAFF;

  /// Whether somebody with these roles has the right.
  public boolean isOf(Set<Role> theirs) {
    return theirs.stream().anyMatch(roles()::contains);
  }

  private Set<Role> roles() {
    return switch (this) {
      case ANSWER -> Set.of(Role.COUNSELLOR, Role.SUPERVISOR);
      case LEAD -> Set.of(Role.SUPERVISOR);
      case READ_AUDIT -> Set.of(Role.SUPERVISOR, Role.ADMIN);
      case READ_LINES -> Set.of(Role.COUNSELLOR, Role.SUPERVISOR, Role.ADMIN);
      case SWITCH_LINES -> Set.of(Role.SUPERVISOR, Role.ADMIN);
      case EDIT -> Set.of(Role.EDITOR, Role.REVIEWER);
      case SIGN -> Set.of(Role.REVIEWER);
      case PUBLISH -> Set.of(Role.SUPERVISOR);
      case READ_KNOWLEDGE -> Set.of(Role.EDITOR, Role.REVIEWER, Role.SUPERVISOR);
      case MANAGE_STAFF -> Set.of(Role.ADMIN);
    };
  }
}
