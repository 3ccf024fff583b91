package vn.langnghe.knowledge.signals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// When a question that people ask in so many words is answered with a published text of its own: a
/// signal `asks.<occasion>.<name>` of level 0, and a text under the same key. Editors add to them
/// without a change of the program.
public enum Occasion {
  /// At any time.
  ANY,
  /// No danger was spoken of.
  CALM,
  /// Danger is possible or stated: level 2 and up.
  DANGER,
  /// Life is in danger now.
  IMMINENT,
  /// Death by one's own hand, the writer's or another's, or danger that was not named.
  LIFE,
  /// Somebody does harm.
  VIOLENCE,
  /// Sexual violence, or abuse of a child.
  SEXUAL,
  /// Blackmail, images, harassment online.
  ONLINE,
  /// Illness, poison, a wound.
  MEDICAL,
  PSYCHOSIS,
  TRAFFICKING,
  DEBT,
  /// The danger is somebody else's.
  OTHER;

  private static final String PREFIX = "asks.";

  /// Whether a signal is a question with a text of its own.
  public static boolean isQuestion(String signal) {
    return signal.startsWith(PREFIX);
  }

  /// The occasion that the id of such a signal names; empty where it names none.
  public static Optional<Occasion> of(String signal) {
    String[] parts = signal.split("\\.", 3);
    return Arrays.stream(values())
        .filter(one -> isQuestion(signal) && parts.length == 3 && one.label().equals(parts[1]))
        .findFirst();
  }

  /// The name in ids.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
