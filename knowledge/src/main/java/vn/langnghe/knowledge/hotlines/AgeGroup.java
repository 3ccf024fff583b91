package vn.langnghe.knowledge.hotlines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The age groups that change which hotline is right: a child in law is under 16 (Luật Trẻ em
/// 2016), an adult 18 and over.
public enum AgeGroup {
  UNDER_16,
  FROM_16_TO_17,
  ADULT;

  /// The name used in files and button ids.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The group of an age in years; negative ages are refused with `IllegalArgumentException`.
  public static AgeGroup ofYears(int years) {
    if (years < 0) {
      throw new IllegalArgumentException("an age is not negative: " + years);
    }
    return years < 16 ? UNDER_16 : years < 18 ? FROM_16_TO_17 : ADULT;
  }

  /// The group of a label; empty when there is none.
  public static Optional<AgeGroup> ofLabel(String label) {
    return Arrays.stream(values()).filter(group -> group.label().equals(label)).findFirst();
  }
}
