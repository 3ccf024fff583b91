package vn.langnghe.bot.staff;

import java.util.Collections;
import java.util.Set;

/// What somebody may do, by their roles.
public enum Right {
  /// See open cases, take them, talk, close.
  ANSWER(Set.of(Role.COUNSELLOR, Role.SUPERVISOR)),
  /// Read who did what.
  READ_AUDIT(Set.of(Role.SUPERVISOR, Role.ADMIN)),
  /// Invite people, change their roles, reset their secrets, close accounts.
  MANAGE_STAFF(Set.of(Role.ADMIN));

  private final Set<Role> roles;

  Right(Set<Role> roles) {
    this.roles = roles;
  }

  /// Whether somebody with these roles has the right.
  public boolean isOf(Set<Role> theirs) {
    return !Collections.disjoint(roles, theirs);
  }
}
