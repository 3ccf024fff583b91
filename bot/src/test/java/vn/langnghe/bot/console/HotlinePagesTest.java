package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Role;

/// The outage switch over HTTP.
class HotlinePagesTest {
  private static final String AMBULANCE = "cap-cuu-115";
  private static final String READING = "/duong-day-nong";
  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() {
    site = new ConsoleSite(folder, () -> Instant.parse("2026-11-25T12:00:00Z"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void aLineWithoutWhichNeedsHaveNoneIsTakenOutOnlyBySomebodyWhoReadSo() throws Exception {
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    String page = chi.get("/console/hotlines/" + AMBULANCE).body();
    assertThat(page).contains("id=\"gaps\"").contains("Ý nghĩ tự tử");
    String path = "/console/hotlines/" + AMBULANCE + "/out";
    assertThat(chi.post(path, "why", "nobody-answers").statusCode()).isEqualTo(409);
    assertThat(site.lines.line(AMBULANCE).orElseThrow().out()).isEmpty();
    assertThat(chi.post(path, "sure", "yes").statusCode()).isEqualTo(409);
    HttpResponse<String> done =
        chi.post(path, "why", "nobody-answers", "sure", "yes", "words", "tổng đài bảo trì");
    assertThat(StaffBrowser.to(done)).isEqualTo("/console/hotlines/" + AMBULANCE);
    assertThat(site.lines.line(AMBULANCE).orElseThrow().out()).isPresent();
    assertThat(chi.post(path, "why", "other", "sure", "yes").statusCode()).isEqualTo(409);
    assertThat(chi.get("/console/hotlines/" + AMBULANCE).body())
        .contains("tổng đài bảo trì")
        .contains("id=\"put-back\"");
    var audit = site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 100);
    assertThat(audit)
        .anySatisfy(line -> {
          assertThat(line.entry().deed()).isEqualTo(Deed.LINE_OUT);
          assertThat(line.entry().detail()).isEqualTo("nobody-answers");
        });
    assertThat(audit.toString()).doesNotContain("bảo trì");
    chi.post("/console/hotlines/" + AMBULANCE + "/back", "why", "checked-by-call");
    assertThat(site.lines.line(AMBULANCE).orElseThrow().out()).isEmpty();
  }

  @Test
  void theReadingPageObeysAtOnceAndCounsellorsOnlyLook() throws Exception {
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    StaffBrowser quan = site.hired("quan", Role.ADMIN);
    String child = "tong-dai-111-tre-em";
    String shown = "data-line=\"" + child + "\"";
    assertThat(lan.get("/console/hotlines").body()).contains(shown);
    assertThat(lan.get("/console/hotlines/" + child).body()).doesNotContain("id=\"take-out\"");
    String[] form = {"why", "partner-asked", "sure", "yes"};
    assertThat(lan.post("/console/hotlines/" + child + "/out", form).statusCode()).isEqualTo(403);
    String before = new StaffBrowser(site.address).get(READING).body();
    quan.get("/console/hotlines/" + child);
    quan.post("/console/hotlines/" + child + "/out", form);
    String after = new StaffBrowser(site.address).get(READING).body();
    assertThat(count(before, "tel:111\"")).isGreaterThan(1);
    assertThat(count(after, "tel:111\"")).as("only the foot of the page").isEqualTo(1);
    assertThat(lan.get("/console/hotlines/alarms").body()).doesNotContain("grade");
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
