package vn.langnghe.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

/// No published text, in either language, says what must never be said (voice.md section 4;
/// guidance-sources R2, R3, R7, R9, R14).
class PublishedWordsTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "tự (tử|sát) (không )?(thành công|bất thành)|dại dột|hèn nhát|bất hiếu|ai cũng (thế|vậy)"
              + "|nghĩ tích cực lên|bình tĩnh đi|tại sao bạn|con nghiện|chắc chắn có người( nghe| trực|\\.)"
              + "|bí mật tuyệt đối|(mình|lắng nghe) (xin )?hứa|cố lên|rồi (mọi chuyện )?sẽ ổn"
              + "|committed suicide|successful suicide|failed suicide|coward|everyone feels|think positive"
              + "|calm down|(i|we) promise|keep it a secret for you|cheer up|will all be fine"
              + "|treo cổ|thắt cổ|paracetamol|thuốc trừ sâu|thuốc ngủ liều|rạch (cổ )?tay|\\bhanging|overdose of|pesticide",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern TOLD =
      Pattern.compile(
          "(đã báo|đã được báo)(?! lại)|counsellor(s)? (has|have|was|were) (been )?told",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Text that forbids or denies may name what it forbids.
  private static final Pattern DENIED =
      Pattern.compile(
          "(không|chưa|đừng|chẳng|no|not|never|nobody) [^.?!]{0,40}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Test
  void noPublishedTextSaysWhatMustNeverBeSaid() throws IOException {
    assertThat(found(FORBIDDEN)).isEmpty();
  }

  /// But for the texts `case.told*`, which are said once somebody was really told (`CaseFlowTest`).
  @Test
  void noOtherPublishedTextSaysThatSomebodyWasTold() throws IOException {
    assertThat(found(TOLD)).hasSize(4).allMatch(fault -> fault.startsWith("cases.yaml:"));
    for (Language language : Language.values()) {
      for (String key : List.of("case.told", "case.told.unknown")) {
        String text = said(key, language);
        assertThat(faults(key, text, TOLD)).isNotEmpty();
      }
    }
  }

  private static String said(String key, Language language) {
    return Starter.knowledge()
        .replies()
        .text(key, language, Map.of("place", "1", "minutes", "5"))
        .text();
  }

  @Test
  void theScanFindsWhatItShould() {
    assertThat(faults("một", "Nghĩ tích cực lên nào.", FORBIDDEN)).isNotEmpty();
    assertThat(faults("hai", "A counsellor has been told.", TOLD)).isNotEmpty();
    assertThat(faults("ba", "Đừng nói 'cố lên'.", FORBIDDEN)).isEmpty();
  }

  private static List<String> found(Pattern pattern) throws IOException {
    List<String> faults = new ArrayList<>();
    texts().forEach((where, text) -> faults.addAll(faults(where, text, pattern)));
    return faults;
  }

  private static List<String> faults(String where, String text, Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .filter(hit ->
            !DENIED.matcher(text.substring(Math.max(0, hit.start() - 80), hit.start())).find())
        .map(hit -> where + ": " + hit.group())
        .toList();
  }

  /// Every text by where it stands.
  private static Map<String, String> texts() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Language language : Language.values()) {
      texts.put("emergency card " + language, EmergencyCard.text(language));
      for (Card card : Starter.knowledge().guidance(language).cards()) {
        texts.put(
            card.ref() + " " + language, card.title() + "\n" + card.answer() + "\n" + card.body());
      }
    }
    Path replies = Starter.ROOT.resolve("knowledge/content/replies");
    try (Stream<Path> files = Files.list(replies)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (!lines.get(i).strip().startsWith("#")) {
            texts.put(file.getFileName() + ":" + (i + 1), lines.get(i));
          }
        }
      }
    }
    return texts;
  }
}
