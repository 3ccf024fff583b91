package vn.langnghe.knowledge.text;

import java.util.List;
import java.util.Random;

/// Random things that people, and programs that pretend to be people, may type.
public final class Typed {
  private static final List<String> WORDS =
      List.of(
          "em", "muốn", "chết", "muon", "chet", "tự", "tử", "tu", "ko", "k", "không", "sống",
          "song", "mẹ", "đánh", "con", "khoong", "cheets", "buồnnnn", "c.h.ế.t", "ch-ết", "hoà",
          "hòa", "Tôi", "don't", "😭", "phim", "kill", "myself", "100k", "ạ", "...", "!!", "tối",
          "nay", "bạn", "dao");
  private static final String LETTERS =
      "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậếềểễệốồổỗộớờởỡợứừửữựýỳỷỹỵ .-_*'\u200b\u0301\u0323\u0000\n😀ßIİ1";

  private Typed() {}

  /// A seed of today's run, printed so that a failure can be repeated.
  public static long seed() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed + " (repeat with -Dseed=" + seed + ")");
    return seed;
  }

  /// Words in any order, or letters in any order.
  public static String text(Random random) {
    return random.nextBoolean() ? words(random) : letters(random);
  }

  /// Up to fourteen words.
  public static String words(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(15); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(8) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static String letters(Random random) {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
