package vn.langnghe.knowledge.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.text.Folding;

/// Ways people type the same message otherwise: a message must be rated the same however it is
/// typed.
public enum Rewriting {
  /// No marks at all.
  STRIPPED {
    @Override
    String word(String word, Random random) {
      return Folding.fold(word);
    }
  },
  /// Letters and marks apart, as some keyboards send them.
  DECOMPOSED {
    @Override
    String word(String word, Random random) {
      return Normalizer.normalize(word, Normalizer.Form.NFD);
    }
  },
  /// Short spellings.
  TEENCODE {
    @Override
    String word(String word, Random random) {
      return SHORT.getOrDefault(word, word);
    }
  },
  /// Telex keystrokes left in a third of the words.
  TELEX {
    @Override
    String word(String word, Random random) {
      return random.nextInt(3) == 0 ? keystrokes(word) : word;
    }
  },
  /// Dots between the letters of a tenth of the words.
  SPLIT {
    @Override
    String word(String word, Random random) {
      boolean chosen = word.length() > 2 && random.nextInt(10) == 0;
      return chosen && word.chars().allMatch(Character::isLetter)
          ? String.join(".", word.split(""))
          : word;
    }
  },
  /// A tenth of the spaces missing.
  JOINED {
    @Override
    String word(String word, Random random) {
      boolean chosen = random.nextInt(10) == 0;
      return chosen && word.chars().allMatch(Character::isLetter) ? word + "\u0000" : word;
    }
  };

  private static final long SEED = 7;

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("không", "k"),
          Map.entry("em", "e"),
          Map.entry("anh", "a"),
          Map.entry("mình", "mik"),
          Map.entry("được", "đc"),
          Map.entry("rồi", "r"),
          Map.entry("gì", "j"),
          Map.entry("với", "vs"),
          Map.entry("muốn", "mún"),
          Map.entry("bạn", "bn"),
          Map.entry("biết", "bt"),
          Map.entry("vợ", "vk"),
          Map.entry("chồng", "ck"),
          Map.entry("người", "ng"),
          Map.entry("cũng", "cx"),
          Map.entry("bây", "bh"),
          Map.entry("trước", "trc"),
          Map.entry("thôi", "thui"),
          Map.entry("quá", "qá"),
          Map.entry("luôn", "lun"),
          Map.entry("nữa", "nx"));

  /// Tone marks in the order of their Telex keys.
  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private static final String KEYS = "sfrxj";

  abstract String word(String word, Random random);

  /// The message typed this way; the same each time.
  public String apply(String text) {
    Random random = new Random(SEED + text.hashCode());
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split(" ")) {
      words.add(word(word, random));
    }
    return String.join(" ", words).replace("\u0000 ", "").replace("\u0000", "");
  }

  /// The largest loss over all ways of typing, in points: of sensitivity at the crisis route, or of
  /// specificity among harmless messages.
  public static double worstDrop(TriageSet set, Function<String, Finding> assess) {
    return Arrays.stream(values()).mapToDouble(way -> way.drop(set, assess)).max().orElse(0);
  }

  /// The loss by this way of typing, in points.
  public double drop(TriageSet set, Function<String, Finding> assess) {
    TriageReport plain = TriageReport.of(set, assess);
    TriageReport typed = TriageReport.of(set, text -> assess.apply(apply(text)));
    double missed =
        plain.sensitivity(Level.CONCERN).value() - typed.sensitivity(Level.CONCERN).value();
    double alarmed = plain.specificity().value() - typed.specificity().value();
    return 100 * Math.max(missed, alarmed);
  }

  private static String keystrokes(String word) {
    StringBuilder letters = new StringBuilder();
    String tone = "";
    for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
      int key = TONES.indexOf(c);
      if (key >= 0) {
        tone = String.valueOf(KEYS.charAt(key));
      } else if (c == '\u0302') {
        letters.append(letters.charAt(letters.length() - 1));
      } else if (c == '\u0306' || c == '\u031B') {
        letters.append('w');
      } else if (c == 'đ') {
        letters.append("dd");
      } else {
        letters.append(c);
      }
    }
    int end = letters.length();
    while (end > 0 && !Character.isLetter(letters.charAt(end - 1))) {
      end--;
    }
    return letters.insert(end, tone).toString();
  }
}
