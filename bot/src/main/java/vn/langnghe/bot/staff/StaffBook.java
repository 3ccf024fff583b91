package vn.langnghe.bot.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.text.Language;

/// The accounts. What changes one also writes its line into the audit log, in one transaction; what
/// takes somebody's secrets or account away ends their stays too. Thread-safe.
public interface StaffBook {
  /// Everybody, by name.
  List<Member> all();

  /// Somebody by id.
  Optional<Member> member(String id);

  /// Somebody by sign-in name.
  Optional<Member> named(String login);

  /// Whether somebody keeps the accounts.
  boolean hasAdmin();

  /// What somebody proves themselves with.
  Proofs proofs(String id);

  /// @param passwordHash empty when there is none
  /// @param factor secret of the second factor
  /// @param lastStep the newest time step whose code was used
  record Proofs(String passwordHash, Optional<byte[]> factor, long lastStep) {
    @Override
    public String toString() {
      return "Proofs[]";
    }
  }

  /// Adds somebody, with the link to their first password.
  ///
  /// @return false when the sign-in name is taken
  boolean invite(Member member, String token, Link link, Entry entry);

  /// Takes the password away and gives a link to a new one; older links of theirs stop working.
  void resetPassword(String token, Link link, Entry entry);

  /// A link to the first administrator.
  void offerFirst(String token, Link link);

  /// A link that works now.
  Optional<Link> link(String token, Instant now);

  /// Uses a link up and sets a password.
  ///
  /// @return false when the link does not work any more
  boolean useLink(String token, String passwordHash, Entry entry);

  /// Uses up all links to the first administrator and adds them.
  ///
  /// @return false when the link does not work, or there is an administrator
  boolean useFirst(String token, Member admin, String passwordHash, Entry entry);

  /// Sets another password.
  void changePassword(String id, String passwordHash, Entry entry);

  /// Sets a second factor.
  ///
  /// @param step of the code that proved it
  void setFactor(String id, byte[] secret, long step, Entry entry);

  /// Takes the second factor away; the next sign-in sets another.
  void resetFactor(String id, Entry entry);

  /// Uses a code up.
  ///
  /// @return false when it, or a newer one, was used before
  boolean useStep(String id, long step);

  /// Changes roles.
  ///
  /// @return false when nobody would keep the accounts then
  boolean setRoles(String id, Set<Role> roles, Entry entry);

  /// Switches an account off, or on again.
  ///
  /// @return false when nobody would keep the accounts then
  boolean setState(String id, Member.State state, Entry entry);

  /// The language of somebody's pages.
  void setLanguage(String id, Language language);
}
