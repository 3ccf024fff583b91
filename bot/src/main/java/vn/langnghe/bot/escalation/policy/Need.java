package vn.langnghe.bot.escalation.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;

/// How urgently a person is needed.
public enum Need {
  /// Life in danger now.
  LEVEL_4,
  /// Danger stated.
  LEVEL_3,
  /// They asked for a person, and no danger was stated.
  ASKED;

  /// The need of a level.
  public static Need of(Level level) {
    return switch (level) {
      case IMMINENT -> LEVEL_4;
      case HIGH -> LEVEL_3;
      case CONCERN, DISTRESS, NONE -> ASKED;
    };
  }

  /// The name used in files, such as `level_4`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The need of a label; empty when there is none.
  public static Optional<Need> ofLabel(String label) {
    return Arrays.stream(values()).filter(need -> need.label().equals(label)).findFirst();
  }
}
