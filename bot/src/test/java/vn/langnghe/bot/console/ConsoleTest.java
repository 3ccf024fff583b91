package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.bot.staff.secret.Base32;
import vn.langnghe.bot.staff.secret.Totp;
import vn.langnghe.knowledge.danger.Level;

/// The console over HTTP.
class ConsoleTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T12:00:00Z"));
  private final InstantSource clock = now::get;
  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() {
    site = new ConsoleSite(folder, clock);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void everyRouteIsOpenToItsRolesAndToNobodyElse() throws Exception {
    RouteTable.Checked checked = new RouteTable(site).check();
    assertThat(checked.faults()).isEmpty();
    assertThat(checked.times()).isGreaterThan(350);
  }

  @Test
  void aFormWithoutItsTokenOrFromAnotherSiteChangesNothing() throws Exception {
    StaffBrowser admin = site.hired("quan", Role.ADMIN);
    String[] form = {"login", "moi", "name", "Mới", "role", "counsellor"};
    String path = "/console/accounts";
    assertThat(admin.send("", "", path, form).statusCode()).isEqualTo(403);
    assertThat(admin.send("x".repeat(43), "", path, form).statusCode()).isEqualTo(403);
    assertThat(admin.send(admin.csrf(), "cross-site", path, form).statusCode()).isEqualTo(403);
    assertThat(site.store.staff().accounts().named("moi")).isEmpty();
    assertThat(admin.send(admin.csrf(), "same-origin", path, form).statusCode()).isEqualTo(200);
    assertThat(site.store.staff().accounts().named("moi")).isPresent();
  }

  @Test
  void theFirstAdministratorComesInByTheLinkOnce() throws Exception {
    String link = site.console.first().orElseThrow();
    StaffBrowser browser = new StaffBrowser(site.address);
    assertThat(browser.get(link).statusCode()).isEqualTo(200);
    String[] form = {"login", "An", "name", "An", "password", ConsoleSite.PASSWORD};
    assertThat(browser.post(link, "login", "1", "name", "An").statusCode()).isEqualTo(422);
    assertThat(StaffBrowser.to(browser.post(link, form))).isEqualTo("/console/enrol");
    HttpResponse<String> page = browser.get("/console/enrol");
    Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page.body());
    assertThat(secret.find()).isTrue();
    assertThat(page.body()).contains("<svg class=\"qr\"");
    assertThat(browser.post("/console/enrol", "code", "000000").statusCode()).isEqualTo(401);
    String code = Totp.code(Base32.read(secret.group(1)), clock.instant());
    assertThat(StaffBrowser.to(browser.post("/console/enrol", "code", code))).isEqualTo("/console");
    assertThat(StaffBrowser.to(browser.get("/console"))).isEqualTo("/console/accounts");
    assertThat(browser.get(link).statusCode()).isEqualTo(404);
    assertThat(site.console.first()).isEmpty();
  }

  @Test
  void guessingIsPausedAndTheCookieIsOursAlone() throws Exception {
    site.hire("lan", "Lan", Role.COUNSELLOR);
    StaffBrowser browser = new StaffBrowser(site.address);
    String[] wrong = {"login", "lan", "password", "not her password"};
    for (int i = 0; i < 5; i++) {
      assertThat(browser.post("/console/sign-in", wrong).statusCode()).isEqualTo(401);
    }
    String[] right = {"login", "lan", "password", ConsoleSite.PASSWORD};
    assertThat(browser.post("/console/sign-in", right).statusCode()).isEqualTo(429);
    now.set(now.get().plusSeconds(15));
    HttpResponse<String> in = browser.post("/console/sign-in", right);
    assertThat(in.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly", "SameSite=Strict", "Path=/console");
    assertThat(in.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void aStayEndsByTimeAndBySigningOut() throws Exception {
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    assertThat(lan.get("/console/queue").statusCode()).isEqualTo(200);
    now.set(now.get().plus(Duration.ofMinutes(61)));
    assertThat(StaffBrowser.to(lan.get("/console/queue"))).isEqualTo("/console/sign-in");
    StaffBrowser again = StaffBrowser.signedIn(site, "lan");
    assertThat(StaffBrowser.to(again.post("/console/sign-out"))).isEqualTo("/console/sign-in");
    assertThat(StaffBrowser.to(again.get("/console/queue"))).isEqualTo("/console/sign-in");
  }

  @Test
  void twoWhoTakeOneCaseAtOnceOneGetsItTheOtherIsTold() throws Exception {
    site.desk.opened("case-1", Level.HIGH, now.get());
    List<StaffBrowser> both =
        List.of(site.hired("lan", Role.COUNSELLOR), site.hired("mai", Role.COUNSELLOR));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<HttpResponse<String>>> takes = new ArrayList<>();
      for (StaffBrowser browser : both) {
        takes.add(() -> browser.post("/console/cases/case-1/take"));
      }
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(takes)) {
        answers.add(answer.get());
      }
      assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
      String holder = site.desk.find("case-1").orElseThrow().state().holder().orElseThrow();
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() == 409)
          .allSatisfy(answer -> assertThat(answer.body()).contains("đã có người nhận: " + holder));
    }
  }

  @Test
  void nobodyPicksBelowTheTopButASupervisorAndOnlyTheHolderReads() throws Exception {
    site.desk.opened("mild", Level.HIGH, now.get().minusSeconds(600));
    site.desk.opened("grave", Level.IMMINENT, now.get());
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    assertThat(lan.post("/console/cases/mild/take").statusCode()).isEqualTo(409);
    assertThat(lan.get("/console/cases/mild").body()).contains("Chỉ người đang giữ ca");
    assertThat(StaffBrowser.to(chi.post("/console/cases/mild/take")))
        .isEqualTo("/console/cases/mild");
    assertThat(StaffBrowser.to(lan.post("/console/cases/grave/take")))
        .isEqualTo("/console/cases/grave");
    assertThat(lan.post("/console/cases/mild/say", "words", "chào").statusCode()).isEqualTo(409);
    assertThat(lan.post("/console/cases/mild/note", "words", "x").statusCode()).isEqualTo(409);
    assertThat(StaffBrowser.to(lan.post("/console/cases/grave/say", "words", "lời riêng của Lan")))
        .isEqualTo("/console/cases/grave");
    assertThat(lan.get("/console/cases/grave").body()).contains("lời riêng của Lan");
    assertThat(lan.post("/console/cases/grave/close").statusCode()).isEqualTo(409);
    lan.post("/console/cases/grave/close", "outcome", "safe-for-now");
    assertThat(site.desk.list()).extracting(entry -> entry.id()).containsExactly("mild");
    var lines = site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 100);
    assertThat(lines)
        .extracting(line -> line.entry().deed())
        .contains(Deed.CASE_TAKEN, Deed.CASE_READ, Deed.CASE_ANSWERED, Deed.CASE_CLOSED);
    assertThat(lines.toString()).doesNotContain("lời riêng");
    assertThat(chi.get("/console/audit").body())
        .contains("kết thúc ca")
        .doesNotContain("lời riêng");
  }

  @Test
  void onlyWhoLeadsGoesOverTheLimitAndWithAReason() throws Exception {
    site.desk.opened("c1", Level.HIGH, now.get());
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    site.colleagues.bears("lan", 3, 0);
    site.colleagues.bears("chi", 3, 1);
    assertThat(lan.get("/console/queue").body())
        .contains("đã đủ")
        .doesNotContain("cases/c1/over")
        .doesNotContain("cases/c1/take")
        .doesNotContain("id=\"bench\"");
    assertThat(lan.post("/console/cases/c1/over", "over", "life").statusCode()).isEqualTo(403);
    assertThat(chi.get("/console/queue").body()).contains("cases/c1/over", "id=\"bench\"", "3/3");
    assertThat(chi.post("/console/cases/c1/over").statusCode()).isEqualTo(409);
    assertThat(StaffBrowser.to(chi.post("/console/cases/c1/over", "over", "life")))
        .isEqualTo("/console/cases/c1");
    assertThat(chi.post("/console/cases/c1/pass", "to", "nobody").body()).contains("không trực");
    chi.post("/console/debrief/7", "mood", "heavy", "wish", "talk");
    assertThat(site.colleagues.asked).contains("over life", "debrief 7 HEAVY TALK");
    var lines = site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 100);
    assertThat(lines)
        .extracting(line -> line.entry().deed())
        .contains(Deed.CASE_TAKEN, Deed.DEBRIEFED);
    assertThat(lines.toString()).doesNotContain("heavy").doesNotContain("HEAVY");
  }

  @Test
  void bothLanguagesAreThere() throws Exception {
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    assertThat(lan.get("/console/queue").body()).contains("Hàng chờ").contains("lang=\"vi\"");
    lan.post("/console/language", "language", "en", "back", "/console/queue");
    assertThat(lan.get("/console/queue").body()).contains("Nobody is waiting now.");
    assertThat(StaffBrowser.to(lan.post("/console/language", "back", "//evil.example")))
        .isEqualTo("/console");
  }
}
