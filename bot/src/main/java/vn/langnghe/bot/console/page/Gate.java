package vn.langnghe.bot.console.page;

import java.util.Optional;
import vn.langnghe.bot.staff.Right;

/// Who may pass to a route.
public enum Gate {
  /// Anybody.
  OPEN(Optional.empty()),
  /// Who gave the right password and owes the code.
  CODE(Optional.empty()),
  /// Who gave the right password and has no second factor yet.
  ENROL(Optional.empty()),
  /// Everybody who is signed in.
  SIGNED_IN(Optional.empty()),
  /// Who may answer people.
  ANSWER(Optional.of(Right.ANSWER)),
  /// Who answers for the counsellors.
  LEAD(Optional.of(Right.LEAD)),
  /// Who may read the audit log.
  READ_AUDIT(Optional.of(Right.READ_AUDIT)),
  /// Who may see drafts, revisions and reports.
  READ_KNOWLEDGE(Optional.of(Right.READ_KNOWLEDGE)),
  /// Who may write what the bot knows.
  EDIT(Optional.of(Right.EDIT)),
  /// Who may sign what others wrote.
  SIGN(Optional.of(Right.SIGN)),
  /// Who may put it in force.
  PUBLISH(Optional.of(Right.PUBLISH)),
  /// Who may see how the hotlines do.
  READ_LINES(Optional.of(Right.READ_LINES)),
  /// Who may take them out.
  SWITCH_LINES(Optional.of(Right.SWITCH_LINES)),
  /// Who keeps the accounts.
  MANAGE_STAFF(Optional.of(Right.MANAGE_STAFF));

  private final Optional<Right> right;

  Gate(Optional<Right> right) {
    this.right = right;
  }

  /// The right that is needed beside being signed in.
  public Optional<Right> right() {
    return right;
  }
}
