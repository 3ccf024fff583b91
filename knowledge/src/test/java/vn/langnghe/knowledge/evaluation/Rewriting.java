package vn.langnghe.knowledge.evaluation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.langnghe.knowledge.text.Folding;

/// Another way to type the same message; what it means stays.
enum Rewriting {
  WITHOUT_MARKS {
    @Override
    String of(String text, Random random) {
      return Folding.fold(text);
    }
  },
  DECOMPOSED {
    @Override
    String of(String text, Random random) {
      return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
  },
  TEENCODE {
    @Override
    String of(String text, Random random) {
      return eachWord(text, word -> SHORT.getOrDefault(word.toLowerCase(Locale.ROOT), word));
    }
  },
  TELEX_LEFT_OVER {
    @Override
    String of(String text, Random random) {
      return eachWord(text, word -> random.nextInt(3) == 0 ? telex(word) : word);
    }
  },
  SPLIT_LETTERS {
    @Override
    String of(String text, Random random) {
      return eachWord(
          text,
          word ->
              word.length() > 2 && word.chars().allMatch(Character::isLetter) && rare(random)
                  ? String.join(".", word.split(""))
                  : word);
    }
  },
  MISSING_SPACES {
    @Override
    String of(String text, Random random) {
      return Stream.of(text.split(" "))
          .reduce((left, right) -> left + (random.nextInt(20) == 0 ? "" : " ") + right)
          .orElse("");
    }
  };

  private static final String TONE_KEYS = "sfrxj";
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("không", "k"),
          Map.entry("em", "e"),
          Map.entry("muốn", "mún"),
          Map.entry("với", "vs"),
          Map.entry("được", "đc"),
          Map.entry("gì", "j"),
          Map.entry("rồi", "r"),
          Map.entry("biết", "bt"),
          Map.entry("người", "ng"),
          Map.entry("mình", "mik"),
          Map.entry("nữa", "nx"),
          Map.entry("cũng", "cx"),
          Map.entry("làm", "lm"),
          Map.entry("chồng", "ck"));

  /// The message typed that way.
  abstract String of(String text, Random random);

  private static boolean rare(Random random) {
    return random.nextInt(10) == 0;
  }

  private static String eachWord(String text, UnaryOperator<String> change) {
    return Stream.of(text.split(" ")).map(change).collect(Collectors.joining(" "));
  }

  /// Marks as the keys that make them: `muốn` becomes `muoons`.
  private static String telex(String word) {
    String shaped = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder keys = new StringBuilder();
    StringBuilder tone = new StringBuilder();
    for (int i = 0; i < shaped.length(); i++) {
      char c = shaped.charAt(i);
      int mark = TONES.indexOf(c);
      switch (c) {
        case '\u0302' -> keys.append(keys.charAt(keys.length() - 1));
        case '\u0306', '\u031b' -> keys.append('w');
        case 'đ' -> keys.append("dd");
        default -> (mark >= 0 ? tone : keys).append(mark >= 0 ? TONE_KEYS.charAt(mark) : c);
      }
    }
    return keys.append(tone).toString();
  }
}
