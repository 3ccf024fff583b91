package vn.langnghe.knowledge.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.text.Folding;
import vn.langnghe.knowledge.text.TextRules;

/// Harmless examples once more as others would type them, so that the way of typing is no sign of
/// danger: without marks, and in a hurry. The same examples give the same twins.
final class Retyping {
  /// The share of words that a hurried hand changes, and of texts of which it leaves a piece.
  private static final double CHANGED = 0.4;

  private static final double PIECES = 0.5;
  private static final double SPACES_LOST = 0.02;
  private static final int SHORTEST_CUT = 6;
  private static final int SHORTEST_PIECE = 3;

  /// Every second text has a twin without marks. More cost time and gained nothing.
  private static final int BARE = 2;

  /// How often a word is shortened rather than mistyped, where there is a short spelling.
  private static final double SHORTENED = 0.5;

  private static final int SLIPS = 4;

  private final Map<String, List<String>> spellings;

  /// @param rules short spellings, by which a hurried hand writes
  Retyping(TextRules rules) {
    this.spellings = rules.spellings();
  }

  /// Every example, the harmless ones followed by their twins.
  List<Example> with(List<Example> examples) {
    List<Example> all = new ArrayList<>(3 * examples.size());
    for (Example example : examples) {
      all.add(example);
      if (example.level() == Level.NONE) {
        String bare = Folding.fold(example.text());
        boolean bears = !bare.equals(example.text().toLowerCase(Locale.ROOT));
        if (bears && example.text().hashCode() % BARE == 0) {
          all.add(example.saying(bare));
        }
        all.add(example.saying(hurried(example.text())));
      }
    }
    return all;
  }

  /// A text as somebody types it in a hurry: perhaps only a piece, words shortened, letters lost,
  /// swapped or doubled, marks left out.
  String hurried(String text) {
    Random random = new Random(text.hashCode());
    StringBuilder typed = new StringBuilder();
    for (String word : piece(List.of(text.split("\\s+")), random)) {
      if (!typed.isEmpty() && random.nextDouble() > SPACES_LOST) {
        typed.append(' ');
      }
      boolean letters = word.length() > 1 && word.codePoints().count() == word.length();
      boolean changes = letters && random.nextDouble() < CHANGED; // half an emoji is no letter
      typed.append(changes ? changed(word, random) : word);
    }
    return typed.toString();
  }

  private static List<String> piece(List<String> words, Random random) {
    if (words.size() < SHORTEST_CUT || random.nextDouble() >= PIECES) {
      return words;
    }
    int length = SHORTEST_PIECE + random.nextInt(words.size() - SHORTEST_PIECE);
    int start = random.nextInt(words.size() - length + 1);
    return words.subList(start, start + length);
  }

  private String changed(String word, Random random) {
    List<String> shorter = spellings.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
    if (!shorter.isEmpty() && random.nextDouble() < SHORTENED) {
      return shorter.get(random.nextInt(shorter.size()));
    }
    return switch (random.nextInt(SLIPS)) {
      case 0 -> {
        int lost = random.nextInt(word.length());
        yield word.substring(0, lost) + word.substring(lost + 1);
      }
      case 1 -> {
        int at = random.nextInt(word.length() - 1);
        yield word.substring(0, at)
            + word.charAt(at + 1)
            + word.charAt(at)
            + word.substring(at + 2);
      }
      case 2 -> word + word.charAt(word.length() - 1);
      default -> Folding.fold(word);
    };
  }
}
