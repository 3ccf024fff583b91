package vn.langnghe.bot.console.knowledge.form;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// How easily a text is read: by the length of its sentences, which is what helps most in both
/// languages.
///
/// @param words mean number of words of a sentence; a Vietnamese word counts by its syllables
/// @param longest the longest sentence
/// @param longestWords number of its words
public record Ease(double words, String longest, int longestWords) {
  /// From this mean on, a text is hard for a child of twelve.
  private static final double HARD = 18;

  /// A sentence of more words is hard to follow in a bad hour.
  private static final int TOO_LONG = 28;

  /// Measures a text.
  public static Ease of(String text) {
    List<String> sentences =
        Arrays.stream(text.split("(?<=[.!?…:])\\s+|\\n+"))
            .map(String::strip)
            .filter(sentence -> count(sentence) > 0)
            .toList();
    double mean = sentences.stream().mapToInt(Ease::count).average().orElse(0);
    String longest = sentences.stream().max(Comparator.comparingInt(Ease::count)).orElse("");
    return new Ease(Math.round(mean * 10) / 10.0, longest, count(longest));
  }

  private static int count(String sentence) {
    return (int)
        Arrays.stream(sentence.split("[^\\p{L}\\p{M}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .count();
  }

  /// Whether it reads easily.
  public boolean isEasy() {
    return words < HARD && longestWords <= TOO_LONG;
  }
}
