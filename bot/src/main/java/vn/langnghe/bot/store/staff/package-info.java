/// The accounts, stays and audit log as rows.
///
/// ```
///   staff ── staff_link (hashed)      staff_session (hashed)      staff_try (hashed)
///     └── staff_audit   triggers refuse to change or delete a line
/// ```
///
/// Second factors are sealed under the master key; tokens and sign-in names of tries are keyed
/// hashes. Must never read a clock.
@NullMarked
package vn.langnghe.bot.store.staff;

import org.jspecify.annotations.NullMarked;
