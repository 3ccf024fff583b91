/// The people who work here: who they are, what they may do, how they prove it, and what they did.
///
/// ```
///   link (once) -> password -> second factor -> session -> Right, by Role
///        every change and its Entry in the audit log are one transaction
/// ```
///
/// Must never keep a password, a code or a link in the clear, nor say whether a sign-in name
/// exists. Times come in; nothing here reads a clock or speaks HTTP.
@NullMarked
package vn.langnghe.bot.staff;

import org.jspecify.annotations.NullMarked;
