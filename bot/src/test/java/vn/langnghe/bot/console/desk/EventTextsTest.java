package vn.langnghe.bot.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.console.page.Frame;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.text.Language;

class EventTextsTest {
  private static final Knowledge KNOWLEDGE = Starter.knowledge();
  private static final Pattern NOTED =
      Pattern.compile("(?:note|Log)\\(\\s*[^,;{}]+,\\s*\"([^\"]+)\"");

  private static EventTexts texts(Language language) {
    Frame frame =
        new Frame(
            (key, in) -> KNOWLEDGE.replies().text(key, in, Map.of("days", "30")).text(),
            language,
            Optional.empty(),
            "",
            "");
    return new EventTexts(
        frame,
        account -> account.equals("lan") ? "Lan" : account,
        line -> line.equals("csaga") ? "CSAGA" : line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service | opened | level 3 | mở ca: mức 3
          service | offered | tuvan: lan, minh | mời nhận ca: tuvan, Lan, minh
          clock | taken from lan | the person got no answer | ca được mời lại, lấy khỏi Lan: người ấy chưa được trả lời
          lan | taken | waited 42 s | nhận ca: đã chờ 42 giây
          lan | over the limit | life | nhận thêm ngoài giới hạn: tính mạng đang nguy
          lan | closed | safe-for-now | kết thúc ca: tạm an toàn
          lan | passed on | lan | chuyển ca cho: Lan
          lan | paused | 5 min | tạm dừng một lát: 5 phút
          person | hand-over | csaga: tell | trả lời về việc chuyển tiếp: CSAGA, đồng ý cho báo trước
          person | called | csaga: not yet | kể về cuộc gọi: CSAGA, chưa gọi
          service | called | hand-over not delivered: csaga, refused | gọi người giữ ca: lời chuyển tiếp không gửi được, CSAGA, bị từ chối
          partner | hand-over acknowledged | csaga | đường dây đã nhận: CSAGA
          person | of a later version |  | of a later version
          """)
  void theLogIsToldInVietnamese(String who, String what, String why, String told) {
    Desk.Logged logged = new Desk.Logged(Instant.EPOCH, who, what, why == null ? "" : why);
    assertThat(texts(Language.VI).what(logged)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service | opened | level 3 | case opened: level 3
          service | offered | tuvan: lan, minh | offered to: tuvan, Lan, minh
          clock | taken from lan | the person got no answer | offered again, taken from Lan: the person got no answer
          lan | taken | waited 42 s | took the case: waited 42 s
          lan | over the limit | life | one more than the limit: life is in danger
          lan | closed | safe-for-now | ended the case: safe for now
          lan | passed on | lan | passes the case to: Lan
          lan | paused | 5 min | stepped away: 5 min
          person | hand-over | csaga: tell | answered about the hand-over: CSAGA, the line may be told
          person | called | csaga: not yet | told of the call: CSAGA, has not called yet
          service | called | hand-over not delivered: csaga | the counsellor was called: the words could not be delivered, CSAGA
          partner | hand-over acknowledged | csaga | the line has acknowledged: CSAGA
          person | of a later version |  | of a later version
          """)
  void theLogIsToldInEnglish(String who, String what, String why, String told) {
    Desk.Logged logged = new Desk.Logged(Instant.EPOCH, who, what, why == null ? "" : why);
    assertThat(texts(Language.EN).what(logged)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "service, Hệ thống, The service",
    "clock, Đồng hồ, The clock",
    "person, Người ấy, The person",
    "partner, Đường dây, The line",
    "lan, Lan, Lan"
  })
  void whoItWasIsToldToo(String who, String vi, String en) {
    Desk.Logged logged = new Desk.Logged(Instant.EPOCH, who, "seen", "");
    assertThat(texts(Language.VI).who(logged)).isEqualTo(vi);
    assertThat(texts(Language.EN).who(logged)).isEqualTo(en);
  }

  @Test
  void everythingThatIsEverLoggedHasAText() throws IOException {
    List<String> logged = new ArrayList<>();
    for (String folder : List.of("escalation", "referral")) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/vn/langnghe/bot", folder))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          Matcher found = NOTED.matcher(Files.readString(file));
          found.results().forEach(result -> logged.add(result.group(1).strip()));
        }
      }
    }
    assertThat(logged).hasSizeGreaterThan(30);
    assertThat(EventTexts.EVENTS).containsAll(logged);
  }
}
