package vn.langnghe.bot.question;

import java.util.List;
import java.util.Locale;
import vn.langnghe.knowledge.text.Language;

/// A question that no card answered, stripped of what could tell who asked.
///
/// @param language of the cards that were searched
/// @param text what was asked, after [Redaction]
/// @param candidates slugs of the cards that came nearest, best first
public record Unanswered(Kind kind, Language language, String text, List<String> candidates) {
  /// How it showed.
  public enum Kind {
    /// A card was given and did not help.
    NO,
    /// Cards were named and none was meant.
    NONE,
    /// No card came near.
    FAR;

    /// The name used in files and in the database.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Unanswered {
    candidates = List.copyOf(candidates);
  }

  @Override
  public String toString() {
    return "Unanswered[" + kind + ", " + text.length() + " chars, " + candidates + "]";
  }
}
