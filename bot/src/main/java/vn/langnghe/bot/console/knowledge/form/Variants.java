package vn.langnghe.bot.console.knowledge.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.langnghe.knowledge.text.Folding;

/// Other ways in which people type the same phrase.
public final class Variants {
  private static final Map<String, String> TELEX_LETTERS =
      Map.of("â", "aa", "ă", "aw", "ê", "ee", "ô", "oo", "ơ", "ow", "ư", "uw", "đ", "dd");

  /// Tone marks, as they stand in decomposed text, to the letter that Telex has for them.
  private static final Map<Character, Character> TONES =
      Map.of('\u0301', 's', '\u0300', 'f', '\u0309', 'r', '\u0303', 'x', '\u0323', 'j');

  /// Northern and Southern words for the same, as whole words.
  private static final Map<String, String> SOUTHERN =
      Map.ofEntries(
          Map.entry("không", "hổng"),
          Map.entry("tôi", "tui"),
          Map.entry("mình", "tui"),
          Map.entry("bố", "ba"),
          Map.entry("mẹ", "má"),
          Map.entry("đánh", "uýnh"),
          Map.entry("vào", "vô"),
          Map.entry("này", "nầy"),
          Map.entry("chẳng", "hổng"),
          Map.entry("thế", "vậy"),
          Map.entry("ngã", "té"),
          Map.entry("về", "dìa"));

  private Variants() {}

  /// A spelling.
  ///
  /// @param way key of how it is spelled, below `know.way.`
  public record Spelled(String way, String text) {}

  /// A phrase as it is typed, and the other ways, each once. None for no phrase.
  ///
  /// @param teencode words to short spellings
  public static List<Spelled> of(String phrase, Map<String, List<String>> teencode) {
    if (phrase.isBlank()) {
      return List.of();
    }
    String text = Normalizer.normalize(phrase.strip(), Normalizer.Form.NFC);
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put(text, "typed");
    ways.putIfAbsent(Folding.fold(text.toLowerCase(Locale.ROOT)), "bare");
    ways.putIfAbsent(telex(text.toLowerCase(Locale.ROOT)), "telex");
    ways.putIfAbsent(words(text, word -> SOUTHERN.getOrDefault(word, word)), "southern");
    for (int which = 0; which < 3; which++) {
      int take = which;
      ways.putIfAbsent(
          words(
              text,
              word -> {
                List<String> shorts = teencode.getOrDefault(word, List.of());
                return shorts.isEmpty() ? word : shorts.get(Math.min(take, shorts.size() - 1));
              }),
          "teencode");
    }
    ways.putIfAbsent(text.toUpperCase(Locale.ROOT), "loud");
    ways.putIfAbsent(Normalizer.normalize(text, Normalizer.Form.NFD), "apart");
    List<Spelled> spelled = new ArrayList<>();
    ways.forEach((spelling, way) -> spelled.add(new Spelled(way, spelling)));
    return spelled;
  }

  private static String words(String text, UnaryOperator<String> other) {
    StringBuilder all = new StringBuilder();
    for (String word : text.toLowerCase(Locale.ROOT).split("(?<=\\s)|(?=\\s)")) {
      all.append(word.isBlank() ? word : other.apply(word));
    }
    return all.toString();
  }

  private static String telex(String text) {
    StringBuilder all = new StringBuilder();
    for (String word : text.split("(?<=\\s)|(?=\\s)")) {
      StringBuilder letters = new StringBuilder();
      StringBuilder tone = new StringBuilder();
      for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
        Character key = TONES.get(c);
        if (key == null) {
          letters.append(c);
        } else {
          tone.append(key.charValue());
        }
      }
      String composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
      for (Map.Entry<String, String> letter : TELEX_LETTERS.entrySet()) {
        composed = composed.replace(letter.getKey(), letter.getValue());
      }
      all.append(composed).append(tone);
    }
    return all.toString();
  }

  /// Reads a list of short spellings the other way round: word to what is typed for it.
  ///
  /// @param list lines of `typed TAB reading[, reading]`
  public static Map<String, List<String>> teencode(String list) {
    Map<String, List<String>> shorts = new HashMap<>();
    list.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .filter(line -> line.length == 2)
        .forEach(line -> {
          for (String reading : line[1].split(",")) {
            if (!reading.strip().contains(" ")) {
              shorts
                  .computeIfAbsent(reading.strip(), word -> new ArrayList<>())
                  .add(line[0].strip());
            }
          }
        });
    return shorts;
  }
}
