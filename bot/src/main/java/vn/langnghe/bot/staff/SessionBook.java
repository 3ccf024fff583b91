package vn.langnghe.bot.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// Who stays, and who guesses. Tokens and sign-in names are kept as keyed hashes. Thread-safe.
public interface SessionBook {
  /// Begins a stay.
  void begin(String token, String member, Session.Stage stage, String csrf, Instant now);

  /// The stay of a token, whether or not it still holds.
  Optional<Session> find(String token);

  /// Something was asked for.
  void seen(String token, Instant now);

  /// Ends a stay.
  void end(String token);

  /// Forgets stays, links and failures that are over.
  void sweep(Instant now);

  /// A secret on its way to become somebody's second factor; the same until the stay ends.
  ///
  /// @param fresh kept when there is none yet
  byte[] pendingFactor(String token, byte[] fresh);

  /// Counts one more try under a sign-in name, whether or not it exists, before it is looked at; so
  /// tries side by side count too. What comes after them waits as [Patience] says.
  ///
  /// @return tries in a row with this one; empty when tries are paused
  OptionalInt tried(String login, Instant now);

  /// Until when tries under a name are paused; the past when they are not.
  Instant pausedUntil(String login);

  /// Forgets the tries under a name.
  void forgive(String login);
}
