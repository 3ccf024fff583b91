package vn.langnghe.knowledge.text;

import java.util.Optional;

/// One Vietnamese syllable taken apart: letters without tone, and the tone. Two spellings of the
/// same syllable (`hoà`, `hòa`; `kĩ`, `kỹ`) give the same one.
///
/// @param letters lower-case letters with hats and horns but no tone
/// @param tone 0 level, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng
record Syllable(String letters, int tone) {
  private static final String ENDS_IN_I = "hklmst";

  /// Takes a lower-case word in NFC apart; the tone is that of the last mark found.
  static Syllable of(String word) {
    int tone = 0;
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int mark = Letters.tone(c);
      tone = mark > 0 ? mark : tone;
      Letters.withoutTone(c, letters);
    }
    return new Syllable(iForY(letters.toString()), tone);
  }

  private static String iForY(String letters) {
    boolean shortY = letters.length() == 2 && letters.charAt(1) == 'y';
    return shortY && ENDS_IN_I.indexOf(letters.charAt(0)) >= 0 ? letters.charAt(0) + "i" : letters;
  }

  /// True when the letters and the tone can stand together in a Vietnamese word.
  boolean isPossible() {
    return Rhymes.isSyllable(letters) && (tone == 1 || tone == 5 || !Rhymes.isStopped(letters));
  }

  /// True when the letters, typed without marks, can stand for some Vietnamese word.
  static boolean isPossibleBare(String word) {
    return Rhymes.isBareSyllable(word);
  }

  /// True when a word, typed with marks or without, can be a Vietnamese one.
  static boolean isWord(String word) {
    return Folding.isMarked(word) ? of(word).isPossible() : isPossibleBare(word);
  }

  /// True for a word typed with a hat or horn but without the tone that it must have: `chêt`.
  static boolean lacksTone(String word) {
    Syllable syllable = of(word);
    return Folding.isMarked(word) && syllable.tone() == 0 && syllable.toned(1).isPossible();
  }

  /// The same letters with another tone.
  Syllable toned(int other) {
    return new Syllable(letters, other);
  }

  /// The index term of this syllable: one for every way to spell it.
  String term() {
    return tone == 0 ? letters : letters + tone;
  }

  /// The syllable of a term; for tests and explanations.
  static Optional<Syllable> ofTerm(String term) {
    if (term.isEmpty()) {
      return Optional.empty();
    }
    char last = term.charAt(term.length() - 1);
    return Optional.of(
        Character.isDigit(last)
            ? new Syllable(term.substring(0, term.length() - 1), last - '0')
            : new Syllable(term, 0));
  }
}
