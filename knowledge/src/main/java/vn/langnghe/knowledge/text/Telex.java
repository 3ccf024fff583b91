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
  private static final String SHAPING_KEYS = "aâeêoôdđw";
  private static final char FIRST_MARKED = 0x80;
  private static final char NONE = 0;

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
    return c < FIRST_MARKED ? c : Folding.fold(String.valueOf(c)).charAt(0);
  }

  private static int marks(char c) {
    return c < FIRST_MARKED
        ? 1
        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).length();
  }

  private static Syllable decode(String word) {
    Syllable typed = Syllable.of(word);
    int tone = typed.tone();
    StringBuilder letters = new StringBuilder(word.length());
    boolean afterVowel = false;
    for (int i = 0; i < typed.letters().length(); i++) {
      char c = typed.letters().charAt(i);
      if (afterVowel && TONE_KEYS.indexOf(c) >= 0) {
        tone = TONE_KEYS.indexOf(c) + 1;
      } else if (!shaped(letters, c)) {
        letters.append(c);
        afterVowel |= VOWELS.indexOf(c) >= 0;
      }
    }
    return new Syllable(letters.toString(), tone);
  }

  /// Applies a shaping key (`aa`, `ee`, `oo`, `dd`, `w`) to the letters so far.
  private static boolean shaped(StringBuilder letters, char key) {
    if (SHAPING_KEYS.indexOf(key) < 0) {
      return false;
    }
    for (int i = letters.length() - 1; i >= 0; i--) {
      char c = letters.charAt(i);
      char shaped = shaped(c, key);
      if (shaped != NONE && (key != 'd' || i == 0)) {
        letters.setCharAt(i, shaped);
        if (key == 'w' && c == 'o' && i > 0 && letters.charAt(i - 1) == 'u') {
          letters.setCharAt(i - 1, 'ư');
        }
        return true;
      }
    }
    return false;
  }

  private static char shaped(char c, char key) {
    return switch (c) {
      case 'a' -> key == 'a' ? 'â' : key == 'w' ? 'ă' : NONE;
      case 'e' -> key == 'e' ? 'ê' : NONE;
      case 'o' -> key == 'o' ? 'ô' : key == 'w' ? 'ơ' : NONE;
      case 'u' -> key == 'w' ? 'ư' : NONE;
      case 'd' -> key == 'd' ? 'đ' : NONE;
      case 'â' -> key == 'â' || key == 'a' ? c : NONE;
      case 'ê' -> key == 'ê' || key == 'e' ? c : NONE;
      case 'ô' -> key == 'ô' || key == 'o' ? c : NONE;
      case 'đ' -> key == 'đ' || key == 'd' ? c : NONE;
      default -> NONE;
    };
  }
}
