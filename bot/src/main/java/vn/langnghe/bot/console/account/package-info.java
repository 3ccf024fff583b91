/// Pages about accounts: the way in, one's own account, everybody's, what reviewers may sign, and
/// the audit log.
///
/// ```
///   Entrance (sign-in, code, enrolment, links)   OwnPages   AccountPages, ReviewerPages (admin)   AuditPages
///        └────────────── staff.SignIn, staff.Accounts ──────────────┘
/// ```
///
/// Must never say which part of a sign-in was wrong.
@NullMarked
package vn.langnghe.bot.console.account;

import org.jspecify.annotations.NullMarked;
