package vn.langnghe.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import vn.langnghe.bot.staff.secret.Passwords;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.bot.staff.secret.Totp;

/// The way in: password, then code, then a stay with a token of its own. An unknown sign-in name is
/// answered as a known one with a wrong password, as slowly, and is paused as it would be.
/// Thread-safe.
public final class SignIn {
  /// A stay is marked as used at most so often.
  private static final Duration BETWEEN_SIGNS = Duration.ofMinutes(1);

  private final StaffBook staff;
  private final SessionBook sessions;
  private final AuditBook audit;
  private final Passwords passwords;
  private final Tokens tokens;

  /// @param audit where it is written who came in, and who tried
  public SignIn(
      StaffBook staff, SessionBook sessions, AuditBook audit, Passwords passwords, Tokens tokens) {
    this.staff = staff;
    this.sessions = sessions;
    this.audit = audit;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /// What becomes of a try.
  public sealed interface Answer {
    /// One step on; the token belongs into the browser's cookie, the one before is void.
    record On(String token, Session.Stage stage) implements Answer {
      @Override
      public String toString() {
        return "On[" + stage + "]";
      }
    }

    /// Something was wrong; what it was is not told.
    record Refused() implements Answer {}

    /// Too many tries.
    record Paused(Instant until) implements Answer {}
  }

  /// The first step.
  public Answer password(String typedLogin, String password, Instant now) {
    Optional<String> login = Member.login(typedLogin);
    String name = login.orElse("?");
    if (sessions.tried(name, now).isEmpty()) {
      return new Answer.Paused(sessions.pausedUntil(name));
    }
    Optional<Member> member =
        login.flatMap(staff::named).filter(known -> known.state() == Member.State.ACTIVE);
    String hash = member.map(known -> staff.proofs(known.id()).passwordHash()).orElse("");
    if (!passwords.fits(password, hash) || member.isEmpty()) {
      return refused(name, member, now);
    }
    return halfway(member.get(), now);
  }

  /// Somebody whose password was just set goes on to the second factor.
  public Answer halfway(Member member, Instant now) {
    Session.Stage stage = member.secondFactor() ? Session.Stage.CODE : Session.Stage.ENROL;
    return begin(member, stage, now);
  }

  /// The second step.
  public Answer code(String token, Session session, String typed, Instant now) {
    Member member = session.member();
    if (sessions.tried(member.login(), now).isEmpty()) {
      return new Answer.Paused(sessions.pausedUntil(member.login()));
    }
    OptionalLong step =
        staff
            .proofs(member.id())
            .factor()
            .map(secret -> Totp.step(secret, typed, now))
            .orElse(OptionalLong.empty());
    if (session.stage() != Session.Stage.CODE
        || step.isEmpty()
        || !staff.useStep(member.id(), step.getAsLong())) {
      return refused(member.login(), Optional.of(member), now);
    }
    return full(token, member, now);
  }

  /// The secret that somebody without a second factor is shown; the same until they prove it.
  public byte[] offeredFactor(String token) {
    return sessions.pendingFactor(token, tokens.secret());
  }

  /// Somebody proves that they have the offered secret.
  public Answer enrol(String token, Session session, String typed, Instant now) {
    Member member = session.member();
    if (sessions.tried(member.login(), now).isEmpty()) {
      return new Answer.Paused(sessions.pausedUntil(member.login()));
    }
    byte[] secret = offeredFactor(token);
    OptionalLong step = Totp.step(secret, typed, now);
    if (session.stage() != Session.Stage.ENROL || step.isEmpty()) {
      return new Answer.Refused();
    }
    staff.setFactor(
        member.id(),
        secret,
        step.getAsLong(),
        Entry.of(now, member.id(), Deed.FACTOR_SET, member.id()));
    return full(token, member, now);
  }

  /// The stay of a token, while it holds.
  public Optional<Session> session(String token, Instant now) {
    Optional<Session> session = sessions.find(token).filter(found -> found.holds(now));
    session
        .filter(found -> found.seen().plus(BETWEEN_SIGNS).isBefore(now))
        .ifPresent(found -> sessions.seen(token, now));
    return session;
  }

  /// The stay of a token, while it holds, for what a page asks by itself: that is no sign that
  /// anybody sits before it.
  public Optional<Session> glimpse(String token, Instant now) {
    return sessions.find(token).filter(found -> found.holds(now));
  }

  /// Ends a stay.
  public void out(String token, Session session, Instant now) {
    sessions.end(token);
    String id = session.member().id();
    audit.note(Entry.of(now, id, Deed.SIGNED_OUT, id));
  }

  private Answer full(String token, Member member, Instant now) {
    sessions.end(token);
    sessions.forgive(member.login());
    audit.note(Entry.of(now, member.id(), Deed.SIGNED_IN, member.id()));
    return begin(member, Session.Stage.FULL, now);
  }

  private Answer begin(Member member, Session.Stage stage, Instant now) {
    String token = tokens.fresh();
    sessions.begin(token, member.id(), stage, tokens.fresh(), now);
    return new Answer.On(token, stage);
  }

  /// Only what happens to a real account is written down: anybody can make up names.
  private Answer refused(String login, Optional<Member> member, Instant now) {
    boolean pauses = sessions.pausedUntil(login).isAfter(now);
    member.ifPresent(known ->
        audit.note(
            Entry.of(now, "", pauses ? Deed.SIGN_IN_PAUSED : Deed.SIGN_IN_REFUSED, known.id())));
    return new Answer.Refused();
  }
}
