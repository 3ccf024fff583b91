package vn.langnghe.knowledge.danger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What threatens life now; decides whether 115, 113 or 114 is named first.
public enum Hazard {
  HEIGHT,
  WATER,
  FIRE,
  WEAPON,
  ATTACK,
  MEDICAL,
  POISON;

  /// The name used in files, such as `height`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The hazard of a label; empty when there is none.
  public static Optional<Hazard> ofLabel(String label) {
    return Arrays.stream(values()).filter(hazard -> hazard.label().equals(label)).findFirst();
  }
}
