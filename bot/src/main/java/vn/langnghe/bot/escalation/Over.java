package vn.langnghe.bot.escalation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why somebody who leads takes a case although they have enough.
public enum Over {
  /// Nobody else is there.
  NOBODY_ELSE,
  /// Life is in danger.
  LIFE,
  /// The person knows them.
  KNOWN;

  /// The name used in files and addresses, such as `nobody-else`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The reason of a label; empty when there is none.
  public static Optional<Over> ofLabel(String label) {
    return Arrays.stream(values()).filter(over -> over.label().equals(label)).findFirst();
  }
}
