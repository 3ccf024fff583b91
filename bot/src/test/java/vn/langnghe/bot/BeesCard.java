package vn.langnghe.bot;

import com.microsoft.playwright.Page;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A card that no starter file has, as an editor types it.
final class BeesCard {
  static final String ASKED = "làm sao nuôi ong lấy mật trên sân thượng";
  private static final String ANSWER =
      "Ong hiền hơn người ta nghĩ. Hôm nay xem sân có nắng sáng và có nước không.";

  private BeesCard() {}

  private static String ways(String begin, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> begin + " " + "abcdefghijklmnopq".charAt(i))
        .collect(Collectors.joining("\n"));
  }

  static void fill(Page editor) {
    editor.locator("#f-title").fill("Nuôi ong trên sân thượng");
    editor.locator("[id='f-en.title']").fill("Bees on a rooftop");
    editor.locator("#f-answer").fill(ANSWER);
    editor
        .locator("[id='f-en.answer']")
        .fill("Bees are gentler than people think. Today look for morning sun and water.");
    editor
        .locator("#f-body")
        .fill(
            """
            ## Làm ngay
            1. Xem sân có nắng sáng.
            2. Hỏi hàng xóm một câu.
            3. Đặt một đĩa nước.

            ## Khi nào cần người giúp
            Bị đốt nhiều, khó thở: gọi 115.
            """);
    editor
        .locator("[id='f-en.body']")
        .fill(
            """
            ## What to do now
            1. Look for morning sun.
            2. Ask the neighbours.
            3. Put out water.

            ## When to get help
            Many stings, hard to breathe: call 115.
            """);
    editor.locator("#f-questions").fill(ASKED + "\n" + ways("nuôi ong mật ở nhà", 15));
    editor.locator("[id='f-en.questions']").fill(ways("keep bees at home", 9));
    editor.locator("#f-words").fill("ong, nuôi ong, mật ong, tổ ong, sân thượng");
    editor.locator("[id='f-en.words']").fill("bees, beekeeping, honey");
    editor.locator("#f-sources").fill("MHFA");
  }
}
