package vn.langnghe.bot.question;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.text.Folding;

/// What makes two texts much the same: their syllables without marks. What was taken out of a text
/// counts for nothing.
///
/// @param text the text itself
/// @param syllables the different ones
public record Likeness(String text, Set<String> syllables) {
  /// Of the different syllables of two texts, so many must stand in both.
  static final double ALIKE = 0.3;

  /// Of a text.
  public static Likeness of(String text) {
    return new Likeness(
        text,
        Arrays.stream(Folding.fold(text.replaceAll("«[^»]*»", " ")).split("[^\\p{L}\\p{N}]+"))
            .filter(syllable -> !syllable.isEmpty())
            .collect(Collectors.toSet()));
  }

  /// Whether the other text is much the same.
  public boolean holds(Likeness other) {
    if (text.equals(other.text)) {
      return true;
    }
    long shared = syllables.stream().filter(other.syllables::contains).count();
    long all = syllables.size() + other.syllables.size() - shared;
    return all > 0 && shared >= ALIKE * all;
  }

  @Override
  public String toString() {
    return "Likeness[" + syllables.size() + " syllables]";
  }
}
