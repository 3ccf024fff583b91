package vn.langnghe.bot.escalation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a counsellor ends a case.
public enum Outcome {
  /// The person is safe for now: the conversation stands at level 2 from then on.
  SAFE_FOR_NOW,
  /// Handed on to a hotline or another service; the level stays.
  REFERRED,
  /// An emergency service was called; the level stays.
  EMERGENCY_CALLED,
  /// The person writes no more; the level stays.
  LOST_CONTACT,
  /// There was no danger: the conversation stands at level 1 from then on.
  NO_DANGER;

  /// The name used in files and addresses, such as `safe-for-now`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The outcome of a label; empty when there is none.
  public static Optional<Outcome> ofLabel(String label) {
    return Arrays.stream(values()).filter(outcome -> outcome.label().equals(label)).findFirst();
  }
}
