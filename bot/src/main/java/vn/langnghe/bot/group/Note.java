package vn.langnghe.bot.group;

/// Something that is to be done in a topic.
///
/// @param text what is written, or the title; empty where nothing is
public record Note(Kind kind, String text, Buttons buttons) {
  /// What is done.
  public enum Kind {
    OPEN,
    TEXT,
    RENAME,
    CLOSE,
    REOPEN
  }

  /// Which buttons stand below.
  public enum Buttons {
    NONE,
    /// Take it; seen.
    OFFER,
    /// Give it back; end it.
    HELD,
    /// How it ended.
    OUTCOMES
  }

  /// Words.
  public static Note text(String text, Buttons buttons) {
    return new Note(Kind.TEXT, text, buttons);
  }

  /// Words without buttons.
  public static Note text(String text) {
    return text(text, Buttons.NONE);
  }

  /// Something without words.
  public static Note of(Kind kind) {
    return new Note(kind, "", Buttons.NONE);
  }

  @Override
  public String toString() {
    return "Note[" + kind + ", " + text.length() + " chars]";
  }
}
