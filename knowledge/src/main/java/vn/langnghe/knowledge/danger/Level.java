package vn.langnghe.knowledge.danger;

/// How much danger a message speaks of, for anyone it speaks of. Five action levels after the
/// C-SSRS triage colours and McBain 2025; the table is in `docs/decisions.md`.
public enum Level {
  /// No suffering of the writer or of someone they know now.
  NONE(0),
  /// Suffering with no sign of danger.
  DISTRESS(1),
  /// Danger possible, not stated: a hotline must be in the reply.
  CONCERN(2),
  /// Danger stated: hotlines first, a person must be told.
  HIGH(3),
  /// Life in danger now: emergency numbers first.
  IMMINENT(4);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  /// The level of a number 0 to 4; anything else is refused with `IllegalArgumentException`.
  public static Level of(int number) {
    if (number < 0 || number > 4) {
      throw new IllegalArgumentException("a level is a number from 0 to 4, not " + number);
    }
    return values()[number];
  }

  /// The number of this level, 0 to 4.
  public int number() {
    return number;
  }

  /// True from level 2: a hotline must be in the reply.
  public boolean isCrisisRoute() {
    return compareTo(CONCERN) >= 0;
  }

  /// True from level 3: a person must be told.
  public boolean isPage() {
    return compareTo(HIGH) >= 0;
  }

  /// The higher of the two: danger only rises.
  public Level max(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
