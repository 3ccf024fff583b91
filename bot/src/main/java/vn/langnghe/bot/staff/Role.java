package vn.langnghe.bot.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What somebody was taken on for. One person may have several.
public enum Role {
  /// Talks with people.
  COUNSELLOR,
  /// Talks with people too, and answers for the counsellors.
  SUPERVISOR,
  /// Writes guidance, signals, hotlines and replies.
  EDITOR,
  /// Signs what editors wrote.
  REVIEWER,
  /// Keeps the accounts.
  ADMIN;

  /// The name used in the store and in forms.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a label; empty when there is none.
  public static Optional<Role> ofLabel(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  /// Labels with a space between, in a fixed order.
  public static String written(Set<Role> roles) {
    return Arrays.stream(values())
        .filter(roles::contains)
        .map(Role::label)
        .collect(Collectors.joining(" "));
  }

  /// Reads what [#written] wrote; what is unknown is left out.
  public static Set<Role> read(String written) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(written.split(" ")).flatMap(label -> ofLabel(label).stream()).forEach(roles::add);
    return roles;
  }
}
