package vn.langnghe.knowledge.signals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the words of a signal leave no doubt about, whatever the classifier takes the message for.
public enum Certain {
  NOTHING,
  /// What it is about.
  TOPIC,
  /// What it is about, and who is in danger.
  ALL;

  static Optional<Certain> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(one -> one != NOTHING && one.name().toLowerCase(Locale.ROOT).equals(label))
        .findFirst();
  }
}
