package vn.langnghe.knowledge.danger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the danger or the suffering is about. The names are those of the evaluation labels.
public enum Topic {
  SUICIDE,
  SELF_HARM,
  DOMESTIC_VIOLENCE,
  CHILD_ABUSE,
  SEXUAL_VIOLENCE,
  BULLYING,
  ONLINE_EXPLOITATION,
  TRAFFICKING,
  MEDICAL_EMERGENCY,
  SUBSTANCE,
  PSYCHOSIS,
  THREAT_TO_OTHERS,
  DEBT_THREAT,
  GENERAL;

  /// True where somebody else does the harm.
  public boolean isBySomebody() {
    return switch (this) {
      case DOMESTIC_VIOLENCE, CHILD_ABUSE, SEXUAL_VIOLENCE, TRAFFICKING, DEBT_THREAT -> true;
      case SUICIDE, SELF_HARM, BULLYING, ONLINE_EXPLOITATION, MEDICAL_EMERGENCY -> false;
      case SUBSTANCE, PSYCHOSIS, THREAT_TO_OTHERS, GENERAL -> false;
    };
  }

  /// The name used in files and labels, such as `self_harm`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The topic of a label such as `self_harm`; empty when there is none.
  public static Optional<Topic> ofLabel(String label) {
    return Arrays.stream(values()).filter(topic -> topic.label().equals(label)).findFirst();
  }
}
