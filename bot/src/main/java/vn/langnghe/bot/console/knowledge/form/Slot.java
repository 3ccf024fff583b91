package vn.langnghe.bot.console.knowledge.form;

import java.util.List;

/// One field of a form.
///
/// @param name of the field in the form
/// @param side which text of the document it stands in
/// @param key of the field in the text; empty for what follows the fields
/// @param part of a field that is a group, such as `vi`; empty for a whole field
/// @param options what may be chosen; none where anything may be written
@SuppressWarnings("checkstyle:ParameterNumber")
public record Slot(
    String name, Side side, String key, String part, Shape shape, List<String> options) {
  public Slot {
    options = List.copyOf(options);
  }

  /// The text of a document that a field stands in.
  public enum Side {
    TEXT,
    TWIN
  }

  /// What a field holds, and so how it is written.
  public enum Shape {
    /// One line.
    LINE,
    /// Sentences.
    PROSE,
    /// One item a line.
    LINES,
    /// Words with commas between, as one text.
    WORDS,
    /// Short names with commas between, as a list.
    NAMES,
    /// Days that differ, one a line: `2027-02-06: closed`, `2027-02-07: 8:00-12:00`.
    DATES,
    /// A day such as 2027-05-31.
    DAY,
    /// One of the options.
    CHOICE,
    /// The Markdown below the fields of a card.
    BODY,
    /// The whole text as it stands in its file.
    WHOLE
  }

  static Slot of(String key, Shape shape, String... options) {
    return new Slot(key, Side.TEXT, key, "", shape, List.of(options));
  }

  static Slot part(String key, String part, Shape shape, String... options) {
    return new Slot(key + "." + part, Side.TEXT, key, part, shape, List.of(options));
  }

  Slot twin() {
    return new Slot("en." + name, Side.TWIN, key, part, shape, options);
  }

  /// Whether it has room for several lines.
  public boolean isLong() {
    return switch (shape) {
      case PROSE, LINES, DATES, WORDS, BODY, WHOLE -> true;
      case LINE, NAMES, DAY, CHOICE -> false;
    };
  }

  /// Whether it is filled with one of its options.
  public boolean isChoice() {
    return shape == Shape.CHOICE;
  }

  /// Lines that a field of this shape begins with.
  public int rows() {
    return switch (shape) {
      case PROSE -> 6;
      case LINES, BODY -> 12;
      case WORDS, DATES -> 5;
      case WHOLE -> 24;
      case LINE, NAMES, DAY, CHOICE -> 1;
    };
  }
}
