package vn.langnghe.bot.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whose account on the platform is whose here, and the one-time codes that tell so. Ids of the
/// platform are kept as keyed hashes. Thread-safe.
public interface Crew {
  /// How long a code works.
  Duration CODE_LENGTH = Duration.ofMinutes(15);

  /// What a code is for.
  enum Kind {
    /// Binds the account of whoever writes it to who asked for it.
    ME,
    /// Makes the group in which it is written the group of staff.
    GROUP
  }

  /// A fresh code; older ones of the same person and kind stop working.
  ///
  /// @param member id of who asks
  String offer(Kind kind, String member, Instant now);

  /// Binds an account, and uses the code up. An account of the platform is bound to one person, a
  /// person to one account: the last one holds.
  ///
  /// @param user id of the platform, with the channel
  /// @return id of who they are; empty when the code does not work
  Optional<String> link(String code, String user, Instant now);

  /// Uses a code for a group up.
  ///
  /// @return id of who asked for it; empty when it does not work
  Optional<String> bind(String code, Instant now);

  /// Who an account belongs to.
  Optional<String> member(String user);

  /// Whether somebody has bound an account.
  boolean isLinked(String member);

  /// Takes the binding away.
  ///
  /// @return false when there was none
  boolean unlink(String member);
}
