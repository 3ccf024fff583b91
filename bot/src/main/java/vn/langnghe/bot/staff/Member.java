package vn.langnghe.bot.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Language;

/// Somebody who works here.
///
/// @param id random, for good
/// @param login what they sign in with; small letters
/// @param name what colleagues call them
/// @param secondFactor whether they have one
@SuppressWarnings("checkstyle:ParameterNumber")
public record Member(
    String id,
    String login,
    String name,
    Set<Role> roles,
    Language language,
    State state,
    boolean secondFactor) {
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,31}");
  private static final int LONGEST_NAME = 60;

  public Member {
    roles = Set.copyOf(roles);
  }

  /// How an account stands.
  public enum State {
    /// Has no password yet; a one-time link leads to one.
    INVITED,
    /// May sign in.
    ACTIVE,
    /// May not sign in any more. The account stays, since the audit log names it.
    OFF;

    /// The name used in the store.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a label; what is unknown lets nobody in.
    public static State ofLabel(String label) {
      return Arrays.stream(values())
          .filter(state -> state.label().equals(label))
          .findFirst()
          .orElse(OFF);
    }
  }

  /// Somebody new.
  public static Member invited(
      String id, String login, String name, Set<Role> roles, Language language) {
    return new Member(id, login, name, roles, language, State.INVITED, false);
  }

  /// Whether they may do something now.
  public boolean may(Right right) {
    return state == State.ACTIVE && right.isOf(roles);
  }

  /// The sign-in name as it is kept: 2 to 32 small letters, digits, dots, hyphens; empty for
  /// anything else.
  public static Optional<String> login(String typed) {
    String login = typed.strip().toLowerCase(Locale.ROOT);
    return LOGIN.matcher(login).matches() ? Optional.of(login) : Optional.empty();
  }

  /// The name as it is kept, 1 to 60 characters; empty for anything else.
  public static Optional<String> name(String typed) {
    String name = typed.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
  }
}
