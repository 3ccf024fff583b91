package vn.langnghe.knowledge.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads what is left of Telex keystrokes and slipped keys: `khoong`, `muoons`, `cheets`, `tuwj`,
/// `thuôcs`, `nhiềèu`, `mìnhh`. Only for words that are no syllable as typed.
final class Telex {
  private static final String TONE_KEYS = "sfrxj";
  private static final String VOWELS = "aăâeêioôơuưy";

  private Telex() {}

  /// The syllables that a word may have been meant as; none when there is no such syllable.
  static Set<Syllable> readings(String word) {
    Set<Syllable> readings = new LinkedHashSet<>();
    keep(readings, Syllable.of(single(word)));
    keep(readings, decode(word));
    keep(readings, decode(single(word)));
    Syllable plain = Syllable.of(single(word));
    if (Folding.isMarked(word) && plain.tone() == 0) {
      // A hat or horn without the tone that a stopped rhyme needs: "chêt", "thuôc".
      keep(readings, plain.toned(1));
      keep(readings, plain.toned(5));
    }
    return readings;
  }

  /// The letters of a word whose marks cannot be what was meant ("thuóc"), where they can stand for
  /// some syllable.
  static Optional<String> bare(String word) {
    return Stream.of(decode(word), Syllable.of(single(word)))
        .map(syllable -> Folding.fold(syllable.letters()))
        .filter(Syllable::isPossibleBare)
        .findFirst();
  }

  private static void keep(Set<Syllable> readings, Syllable syllable) {
    if (syllable.isPossible()) {
      readings.add(syllable);
    }
  }

  /// Runs of one letter made single, keeping the letter with the most marks: "quáaa", "nhiềèu".
  static String single(String word) {
    StringBuilder single = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int last = single.length() - 1;
      if (last >= 0 && base(single.charAt(last)) == base(c)) {
        if (marks(c) > marks(single.charAt(last))) {
          single.setCharAt(last, c);
        }
      } else {
        single.append(c);
      }
    }
    return single.toString();
  }

  private static char base(char c) {
    return Folding.fold(String.valueOf(c)).charAt(0);
  }

  private static int marks(char c) {
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).length();
  }

  private static Syllable decode(String word) {
    Syllable typed = Syllable.of(word);
    int tone = typed.tone();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < typed.letters().length(); i++) {
      char c = typed.letters().charAt(i);
      boolean afterVowel = letters.chars().anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
      if (TONE_KEYS.indexOf(c) >= 0 && afterVowel && i > 0) {
        tone = TONE_KEYS.indexOf(c) + 1;
      } else if (!shaped(letters, c)) {
        letters.append(c);
      }
    }
    return new Syllable(letters.toString(), tone);
  }

  /// Applies a shaping key (`aa`, `ee`, `oo`, `dd`, `w`) to the letters so far.
  private static boolean shaped(StringBuilder letters, char key) {
    for (int i = letters.length() - 1; i >= 0; i--) {
      char c = letters.charAt(i);
      String shaped =
          switch ("" + c + key) {
            case "aa" -> "â";
            case "ee" -> "ê";
            case "oo" -> "ô";
            case "dd" -> "đ";
            case "aw" -> "ă";
            case "ow" -> "ơ";
            case "uw" -> "ư";
            case "ââ", "âa" -> "â";
            case "êê", "êe" -> "ê";
            case "ôô", "ôo" -> "ô";
            case "đđ", "đd" -> "đ";
            default -> "";
          };
      if (!shaped.isEmpty() && (key != 'd' || i == 0)) {
        letters.setCharAt(i, shaped.charAt(0));
        if (key == 'w' && c == 'o' && i > 0 && letters.charAt(i - 1) == 'u') {
          letters.setCharAt(i - 1, 'ư');
        }
        return true;
      }
    }
    return false;
  }
}
