package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.web.Chromium;

/// An editor, a reviewer, a supervisor and a person in real browsers: from a question that nobody
/// answered to its answer in the chat, a bad signal that the gate stops, and the way back.
class KnowledgeBrowserTest {
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  /// Where it is asked again when it is not so yet.
  private static final LocatorAssertions.ContainsTextOptions SHORTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path data = Path.of(".");

  @Test
  void aQuestionNobodyAnsweredBecomesACardThatPeopleGet() throws Exception {
    try (ServiceProcess service = ServiceProcess.startWithAll(data);
        BrowserContext admins = CHROMIUM.window(1280, 800, ColorScheme.LIGHT);
        BrowserContext editors = CHROMIUM.window(1280, 900, ColorScheme.LIGHT);
        BrowserContext reviewers = CHROMIUM.window(390, 844, ColorScheme.DARK);
        BrowserContext leads = CHROMIUM.window(1280, 900, ColorScheme.DARK);
        BrowserContext persons = CHROMIUM.window(390, 844, ColorScheme.LIGHT)) {
      StaffWindows team = new StaffWindows(Instant::now, KnowledgeBrowserTest::isNoFault);
      Page admin = team.firstAdministrator(service.printed(), admins).page();
      Page editor = team.joined(admin, editors, "bien", "Biên", "editor");
      Page reviewer = team.joined(admin, reviewers, "duyet", "Duyên", "reviewer");
      Page lead = team.joined(admin, leads, "mai", "Mai", "supervisor");
      Page person = team.open(persons);
      person.navigate(service.address.toString());
      Steps.written(person, BeesCard.ASKED);
      stocked(editor, service);
      begun(editor, service);
      filled(editor);
      signedByKeyboard(reviewer, service, "card/rooftop-bees");
      Steps.published(lead, service, "câu hỏi mới");
      answered(person);
      stoppedByTheGate(editor, reviewer, lead, service);
      pulled(editor, reviewer, lead, service, person);
      wentBack(lead, service, person);
      looked(editor, reviewer, lead, service);
      assertThat(service.printed()).doesNotContain("ERROR").doesNotContain("sân thượng");
      assertThat(team.faults).isEmpty();
    }
  }

  /// A refusal is meant; and a page that is left while it looks something up gives that up. Where
  /// it could not be looked up, `htmx:sendError` is told.
  private static boolean isNoFault(String text) {
    return text.contains("status of 4")
        || text.startsWith("htmx:sendAbort")
        || text.startsWith("htmx:afterRequest");
  }

  /// The starter files are imported a moment after the start.
  private static void stocked(Page editor, ServiceProcess service) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          Steps.go(editor, service, "");
          return editor.locator(".paper").count() > 20;
        });
    StaffWindows.whole(editor, "knowledge-overview-desktop");
    editor.locator("#q").fill("mat ngu");
    assertThat(editor.locator("#rows")).containsText("sleep");
  }

  private static void begun(Page editor, ServiceProcess service) {
    Steps.go(editor, service, "/questions");
    assertThat(editor.locator(".heap").first()).containsText("nuôi ong");
    StaffWindows.whole(editor, "knowledge-questions-desktop");
    editor.locator(".heap .start").first().click();
    editor.locator("#name").fill("rooftop-bees");
    editor.locator("#begin button").click();
    assertThat(editor.locator("#f-questions")).hasValue(BeesCard.ASKED);
  }

  private static void filled(Page editor) {
    BeesCard.fill(editor);
    assertThat(editor.locator("#look .good"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    editor.locator("#ask").pressSequentially("muốn nuôi ong trên sân thượng");
    assertThat(editor.locator("#found .mine")).containsText("Nuôi ong", PATIENTLY);
    assertThat(editor.locator("#look .channel").first()).containsText("Ong hiền", PATIENTLY);
    StaffWindows.whole(editor, "knowledge-card-desktop");
    editor.setViewportSize(390, 844);
    StaffWindows.whole(editor, "knowledge-card-phone");
    editor.setViewportSize(1280, 900);
    editor.locator("#reason").fill("nhiều người hỏi");
    editor.locator("#keep-send").click();
    assertThat(editor.locator("#state")).hasText("chờ duyệt");
  }

  /// Nothing but the keyboard: from the list over the search to the signature.
  private static void signedByKeyboard(Page reviewer, ServiceProcess service, String id) {
    Steps.go(reviewer, service, "?pile=in-review");
    Steps.tabTo(reviewer, "#q");
    reviewer.keyboard().type("ong");
    assertThat(reviewer.locator(".paper")).hasCount(1);
    Steps.tabTo(reviewer, ".paper");
    reviewer.keyboard().press("Enter");
    reviewer.waitForURL(url -> url.contains("document"));
    StaffWindows.whole(reviewer, "knowledge-review-phone-dark");
    Steps.tabTo(reviewer, "#remark");
    reviewer.keyboard().type("đã đọc");
    Steps.tabTo(reviewer, "#sign");
    reviewer.keyboard().press("Enter");
    assertThat(reviewer.locator("#state")).hasText("đã ký");
    assertThat(reviewer.url()).contains(id.substring(5));
  }

  private static void answered(Page person) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          Steps.written(person, BeesCard.ASKED);
          assertThat(person.locator("#talk, main").first()).containsText("Ong hiền hơn", SHORTLY);
        });
    StaffWindows.whole(person, "knowledge-person-phone");
  }

  private static void stoppedByTheGate(
      Page editor, Page reviewer, Page lead, ServiceProcess service) {
    String id = "signal/suicide.goodbye";
    Steps.changed(
        editor,
        service,
        id,
        () -> {
          editor.locator("#phrase").fill("vĩnh biệt mọi người");
          assertThat(editor.locator("#spellings .covers").first())
              .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
          StaffWindows.whole(editor, "knowledge-signal-desktop");
          editor.locator("#f-phrases").fill("quả bưởi xanh lè");
          editor.locator("#f-examples").fill("quả bưởi xanh lè");
          editor.locator("#f-counterexamples").fill("");
        });
    Steps.signed(reviewer, service, id);
    Steps.go(lead, service, "/publish");
    lead.locator("#reason").fill("hỏng");
    lead.locator("#go").click();
    assertThat(lead.locator("#report.stopped"))
        .containsText(
            "Cổng an toàn chặn lại",
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    assertThat(lead.locator("#report .stops").first()).isVisible();
    assertThat(lead.locator("#over")).hasCount(0);
    StaffWindows.whole(lead, "knowledge-stopped-desktop-dark");
    lead.setViewportSize(390, 844);
    StaffWindows.whole(lead, "knowledge-stopped-phone-dark");
    lead.setViewportSize(1280, 900);
    Steps.changed(editor, service, id, () -> editor.locator("#f-phrases").fill("để sửa lại sau"));
  }

  /// A line that is dead goes from what people get.
  private static void pulled(
      Page editor, Page reviewer, Page lead, ServiceProcess service, Page person) {
    String id = "hotline/ngay-mai";
    Steps.go(editor, service, "/hotlines?age=25&at=2026-11-28T18:00&topic=general&level=2");
    assertThat(editor.locator("#given")).containsText("Ngày Mai");
    StaffWindows.whole(editor, "knowledge-hotlines-desktop");
    assertThat(Steps.listed(person, service)).contains("096 306 1414");
    var line = editor.locator("[id='" + id + "']");
    line.locator("summary").click();
    line.locator("input[value=wrong-number]").check();
    line.locator("details button").click();
    assertThat(editor.locator("#state")).hasText("chờ duyệt");
    Steps.signed(reviewer, service, id);
    Steps.go(lead, service, "/publish");
    Steps.published(lead, service, "số đã ngừng");
    await() // published is not yet served
        .atMost(Duration.ofSeconds(60))
        .until(() -> !Steps.listed(person, service).contains("096 306 1414"));
    Steps.go(editor, service, "/hotlines?age=25&at=2026-11-28T18:00&topic=general&level=2");
    assertThat(editor.locator("#given")).not().containsText("Ngày Mai");
    person.navigate(service.address.toString());
  }

  private static void wentBack(Page lead, ServiceProcess service, Page person) {
    Steps.go(lead, service, "/publish");
    var first = lead.locator("[data-number='1']");
    first.locator("summary").click();
    first.locator("input[name=reason]").fill("trở lại bộ đầu");
    first.locator("form button").click();
    assertThat(lead.locator(".past-one").first()).containsText("trở lại bộ đầu");
    StaffWindows.whole(lead, "knowledge-publish-desktop-dark");
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          Steps.written(person, "nuôi ong trên sân thượng thế nào");
          assertThat(person.locator(".line.theirs").last()).not().containsText("Ong hiền hơn");
        });
  }

  private static void looked(Page editor, Page reviewer, Page lead, ServiceProcess service) {
    editor.setViewportSize(390, 844);
    for (String path :
        new String[] {"", "/questions", "/hotlines", "/replies", "/publish", "/new"}) {
      Steps.go(editor, service, path);
      StaffWindows.whole(editor, "knowledge" + path.replace('/', '-') + "-phone");
    }
    Steps.go(editor, service, "/sandbox");
    editor.locator("#text").fill("em mất ngủ hoài");
    editor.keyboard().press("Enter");
    assertThat(editor.locator("#chat")).containsText("em mất ngủ hoài", PATIENTLY);
    assertThat(editor.locator("#chat .said.service").last()).isVisible();
    StaffWindows.whole(editor, "knowledge-sandbox-phone");
    Steps.go(reviewer, service, "/replies?of=dialogue");
    StaffWindows.whole(reviewer, "knowledge-replies-phone-dark");
    Steps.go(lead, service, "/publications/2");
    assertThat(lead.locator("#report")).isVisible();
    StaffWindows.whole(lead, "knowledge-report-desktop-dark");
    lead.setViewportSize(390, 844);
    lead.locator("button:has-text('English')").click();
    for (String path :
        new String[] {"", "/publications/2", "/document?id=card/sleep", "/insight", "/hotlines"}) {
      Steps.go(lead, service, path);
      assertThat(lead.locator("html")).hasAttribute("lang", "en");
      StaffWindows.whole(
          lead, "knowledge" + path.replaceAll("[^a-z0-9]+", "-") + "-phone-dark-english");
    }
  }
}
