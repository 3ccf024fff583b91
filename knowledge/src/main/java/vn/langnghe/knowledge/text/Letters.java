package vn.langnghe.knowledge.text;

import java.text.Normalizer;

/// Letters taken apart once and looked up ever after: tone, letter without tone, letter without any
/// mark.
final class Letters {
  private static final int KNOWN = 0x2000;
  private static final String TONE_MARKS = "\u0301\u0300\u0309\u0303\u0323";
  private static final byte[] TONES = new byte[KNOWN];
  private static final char[] TONELESS = new char[KNOWN];
  private static final char[] BARE = new char[KNOWN];

  static {
    for (char c = 0; c < KNOWN; c++) {
      TONELESS[c] = c;
      BARE[c] = c;
      if (Character.isLetter(c)) {
        takeApart(c);
      }
    }
    BARE['đ'] = 'd';
    BARE['ð'] = 'd';
  }

  private Letters() {}

  private static void takeApart(char c) {
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < apart.length(); i++) {
      int mark = TONE_MARKS.indexOf(apart.charAt(i));
      if (mark >= 0) {
        TONES[c] = (byte) (mark + 1);
      } else {
        kept.append(apart.charAt(i));
      }
    }
    String toneless = Normalizer.normalize(kept, Normalizer.Form.NFC);
    if (toneless.length() == 1) {
      TONELESS[c] = toneless.charAt(0);
    }
    if (Character.isLetter(apart.charAt(0))) {
      BARE[c] = apart.charAt(0);
    }
  }

  /// 0 for none, 1 sắc to 5 nặng; a combining tone mark counts as its tone.
  static int tone(char c) {
    return c < KNOWN ? Math.max(TONES[c], TONE_MARKS.indexOf(c) + 1) : 0;
  }

  /// Adds the letter without its tone; nothing for a combining tone mark.
  static void withoutTone(char c, StringBuilder to) {
    if (TONE_MARKS.indexOf(c) < 0) {
      to.append(c < KNOWN ? TONELESS[c] : c);
    }
  }

  /// Adds the letter without any mark; nothing for a combining mark.
  static void bare(char c, StringBuilder to) {
    if (Character.getType(c) != Character.NON_SPACING_MARK) {
      to.append(c < KNOWN ? BARE[c] : c);
    }
  }
}
