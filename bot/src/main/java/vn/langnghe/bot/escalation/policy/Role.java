package vn.langnghe.bot.escalation.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody on the rota does.
public enum Role {
  COUNSELLOR,
  SUPERVISOR;

  /// The name used in files, such as `counsellor`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a label; empty when there is none.
  public static Optional<Role> ofLabel(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
