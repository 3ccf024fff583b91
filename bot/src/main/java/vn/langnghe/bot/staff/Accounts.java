package vn.langnghe.bot.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.langnghe.bot.staff.secret.Passwords;
import vn.langnghe.bot.staff.secret.Tokens;
import vn.langnghe.knowledge.text.Language;

/// What administrators do with accounts, and what everybody does with their own. Who may do it has
/// been asked before. Thread-safe.
public final class Accounts {
  private final StaffBook staff;
  private final Passwords passwords;
  private final Tokens tokens;

  /// @param tokens makes links
  public Accounts(StaffBook staff, Passwords passwords, Tokens tokens) {
    this.staff = staff;
    this.passwords = passwords;
    this.tokens = tokens;
  }

  /// What becomes of a change.
  public sealed interface Outcome {
    /// Done.
    record Done() implements Outcome {}

    /// Done, and this opens the link, once.
    record Linked(String token, Link link) implements Outcome {
      @Override
      public String toString() {
        return "Linked[" + link.kind() + "]";
      }
    }

    /// Done, and this is whose password was set.
    record PasswordSet(Member member) implements Outcome {}

    /// Not done.
    record Not(Reason reason) implements Outcome {}
  }

  /// Why something was not done.
  public enum Reason {
    LOGIN_UNUSABLE,
    LOGIN_TAKEN,
    NAME_UNUSABLE,
    NO_ROLE,
    NOBODY,
    LAST_ADMIN,
    LINK_OVER,
    PASSWORD_WRONG,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_PLAIN,
    PASSWORD_NAMES_YOU
  }

  /// What somebody typed to add a person.
  public record Wanted(String login, String name, Set<Role> roles, Language language) {}

  /// Adds somebody.
  ///
  /// @param by id of the administrator
  public Outcome invite(String by, Wanted wanted, Instant now) {
    Optional<String> login = Member.login(wanted.login());
    Optional<String> name = Member.name(wanted.name());
    if (login.isEmpty()) {
      return not(Reason.LOGIN_UNUSABLE);
    }
    if (name.isEmpty()) {
      return not(Reason.NAME_UNUSABLE);
    }
    if (wanted.roles().isEmpty()) {
      return not(Reason.NO_ROLE);
    }
    String id = UUID.randomUUID().toString();
    Member member = Member.invited(id, login.get(), name.get(), wanted.roles(), wanted.language());
    String token = tokens.fresh();
    Link link = Link.fresh(Link.Kind.INVITATION, id, now);
    Entry entry = new Entry(now, by, Deed.INVITED, id, Role.written(wanted.roles()));
    return staff.invite(member, token, link, entry)
        ? new Outcome.Linked(token, link)
        : not(Reason.LOGIN_TAKEN);
  }

  /// Takes somebody's password away and makes a link to a new one.
  public Outcome resetPassword(String by, String id, Instant now) {
    Optional<Member> member = staff.member(id);
    if (member.isEmpty()) {
      return not(Reason.NOBODY);
    }
    String token = tokens.fresh();
    Link.Kind kind =
        member.get().state() == Member.State.INVITED ? Link.Kind.INVITATION : Link.Kind.RESET;
    Link link = Link.fresh(kind, id, now);
    staff.resetPassword(token, link, Entry.of(now, by, Deed.PASSWORD_RESET, id));
    return new Outcome.Linked(token, link);
  }

  /// Takes somebody's second factor away.
  public Outcome resetFactor(String by, String id, Instant now) {
    if (staff.member(id).isEmpty()) {
      return not(Reason.NOBODY);
    }
    staff.resetFactor(id, Entry.of(now, by, Deed.FACTOR_RESET, id));
    return new Outcome.Done();
  }

  /// Gives somebody other roles.
  public Outcome setRoles(String by, String id, Set<Role> roles, Instant now) {
    if (roles.isEmpty()) {
      return not(Reason.NO_ROLE);
    }
    if (staff.member(id).isEmpty()) {
      return not(Reason.NOBODY);
    }
    Entry entry = new Entry(now, by, Deed.ROLES_CHANGED, id, Role.written(roles));
    return staff.setRoles(id, roles, entry) ? new Outcome.Done() : not(Reason.LAST_ADMIN);
  }

  /// Closes an account, or opens it again.
  public Outcome setOpen(String by, String id, boolean open, Instant now) {
    if (staff.member(id).isEmpty()) {
      return not(Reason.NOBODY);
    }
    Member.State state =
        !open
            ? Member.State.OFF
            : staff.proofs(id).passwordHash().isEmpty()
                ? Member.State.INVITED
                : Member.State.ACTIVE;
    Entry entry = Entry.of(now, by, open ? Deed.SWITCHED_ON : Deed.SWITCHED_OFF, id);
    return staff.setState(id, state, entry) ? new Outcome.Done() : not(Reason.LAST_ADMIN);
  }

  /// A link to the first administrator, where nobody keeps the accounts.
  public Optional<String> offerFirst(Instant now) {
    if (staff.hasAdmin()) {
      return Optional.empty();
    }
    String token = tokens.fresh();
    staff.offerFirst(token, Link.fresh(Link.Kind.FIRST, "", now));
    return Optional.of(token);
  }

  /// Sets a password by a link.
  public Outcome useLink(String token, String password, Instant now) {
    Optional<Member> member =
        staff
            .link(token, now)
            .filter(link -> link.kind() != Link.Kind.FIRST)
            .flatMap(link -> staff.member(link.member()));
    if (member.isEmpty()) {
      return not(Reason.LINK_OVER);
    }
    Optional<Reason> fault = fault(password, member.get().login());
    if (fault.isPresent()) {
      return not(fault.get());
    }
    String id = member.get().id();
    Entry entry = Entry.of(now, id, Deed.LINK_USED, id);
    return staff.useLink(token, passwords.hash(password), entry) ? set(id) : not(Reason.LINK_OVER);
  }

  /// Makes the first administrator by a link.
  public Outcome useFirst(String token, Wanted wanted, String password, Instant now) {
    if (staff.link(token, now).filter(link -> link.kind() == Link.Kind.FIRST).isEmpty()) {
      return not(Reason.LINK_OVER);
    }
    Optional<String> login = Member.login(wanted.login());
    Optional<String> name = Member.name(wanted.name());
    if (login.isEmpty()) {
      return not(Reason.LOGIN_UNUSABLE);
    }
    if (name.isEmpty()) {
      return not(Reason.NAME_UNUSABLE);
    }
    Optional<Reason> fault = fault(password, login.get());
    if (fault.isPresent()) {
      return not(fault.get());
    }
    if (staff.named(login.get()).isPresent()) {
      return not(Reason.LOGIN_TAKEN);
    }
    String id = UUID.randomUUID().toString();
    Member admin =
        Member.invited(id, login.get(), name.get(), Set.of(Role.ADMIN), wanted.language());
    Entry entry = Entry.of(now, id, Deed.FIRST_ADMIN, id);
    return staff.useFirst(token, admin, passwords.hash(password), entry)
        ? set(id)
        : not(Reason.LINK_OVER);
  }

  /// Changes one's own password; all stays of theirs end.
  public Outcome changePassword(Member member, String current, String wanted, Instant now) {
    if (!passwords.fits(current, staff.proofs(member.id()).passwordHash())) {
      return not(Reason.PASSWORD_WRONG);
    }
    Optional<Reason> fault = fault(wanted, member.login());
    if (fault.isPresent()) {
      return not(fault.get());
    }
    Entry entry = Entry.of(now, member.id(), Deed.PASSWORD_CHANGED, member.id());
    staff.changePassword(member.id(), passwords.hash(wanted), entry);
    return set(member.id());
  }

  private Outcome set(String id) {
    return staff.member(id).<Outcome>map(Outcome.PasswordSet::new).orElse(not(Reason.NOBODY));
  }

  private static Outcome not(Reason reason) {
    return new Outcome.Not(reason);
  }

  private static Optional<Reason> fault(String password, String login) {
    return Passwords.fault(password, login)
        .map(fault ->
            switch (fault) {
              case TOO_SHORT -> Reason.PASSWORD_SHORT;
              case TOO_LONG -> Reason.PASSWORD_LONG;
              case TOO_PLAIN -> Reason.PASSWORD_PLAIN;
              case NAMES_YOU -> Reason.PASSWORD_NAMES_YOU;
            });
  }
}
