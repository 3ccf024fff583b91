/// What only its owner knows: passwords (Argon2id), codes of the second factor (RFC 6238), random
/// tokens, and the patience with those who guess.
///
/// ```
///   Passwords   text -> hash          Totp      secret + time -> six digits
///   Tokens      random text           Patience  failures in a row -> pause
/// ```
///
/// Must never keep anything, nor write any of it into a log or a `toString`.
@NullMarked
package vn.langnghe.bot.staff.secret;

import org.jspecify.annotations.NullMarked;
