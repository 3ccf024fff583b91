package vn.langnghe.bot.conversation.heard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.langnghe.knowledge.text.Language;

/// Which language a message is written in, where that is clear. Words that are also Vietnamese
/// words typed without marks (`to`, `me`, `an`, `no`) prove nothing.
public final class Tongue {
  private static final double MOSTLY = 0.4;
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{M}']+");
  private static final Pattern MARKED = Pattern.compile("[^\\p{ASCII}’]");
  private static final Set<String> ENGLISH =
      Set.of(
          "i",
          "i'm",
          "im",
          "i've",
          "i'd",
          "my",
          "you",
          "your",
          "and",
          "is",
          "am",
          "are",
          "was",
          "were",
          "not",
          "don't",
          "dont",
          "can't",
          "cant",
          "want",
          "feel",
          "feeling",
          "would",
          "could",
          "should",
          "if",
          "just",
          "have",
          "has",
          "been",
          "that",
          "this",
          "with",
          "for",
          "they",
          "she",
          "he",
          "him",
          "her",
          "his",
          "we",
          "what",
          "when",
          "where",
          "how",
          "why",
          "yes",
          "sometimes",
          "life",
          "think",
          "thinking",
          "keep",
          "be",
          "speak",
          "english",
          "because",
          "like",
          "about",
          "people",
          "family",
          "myself",
          "anymore",
          "alone",
          "help",
          "please",
          "know",
          "there",
          "someone",
          "nobody",
          "everyone",
          "good",
          "really",
          "nothing",
          "die",
          "kill",
          "hurt",
          "friend",
          "friends",
          "maybe",
          "yeah",
          "thanks",
          "thank",
          "hello",
          "talk",
          "hi",
          "it's",
          "anyone",
          "tell",
          "sleep",
          "who");

  private Tongue() {}

  /// The language of a message; empty where it may be either.
  public static Optional<Language> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    String[] words = GAP.split(lower.strip());
    if (MARKED.matcher(String.join("", words)).find()) {
      return Optional.of(Language.VI);
    }
    long english = count(words);
    if (english >= 2 && english >= words.length * MOSTLY) {
      return Optional.of(Language.EN);
    }
    return words.length >= 4 && english == 0 ? Optional.of(Language.VI) : Optional.empty();
  }

  private static long count(String[] words) {
    long count = 0;
    for (String word : words) {
      count += ENGLISH.contains(word) ? 1 : 0;
    }
    return count;
  }
}
