package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.web.Chromium;

/// An editor, a reviewer, a supervisor and a person in real browsers: from a question that nobody
/// answered to its answer in the chat.
class KnowledgeBrowserTest {
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
  private static @Nullable Chromium chromium;
  @TempDir Path data = Path.of(".");

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch().orElse(null);
    assumeTrue(
        chromium != null || "true".equals(System.getenv("CI")),
        "no Chromium is installed: browser tests skipped");
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return Objects.requireNonNull(chromium).window(width, height, scheme);
  }

  @Test
  void aQuestionNobodyAnsweredBecomesACardThatPeopleGet() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(data);
        BrowserContext admins = window(1280, 800, ColorScheme.LIGHT);
        BrowserContext editors = window(1280, 900, ColorScheme.LIGHT);
        BrowserContext reviewers = window(390, 844, ColorScheme.DARK);
        BrowserContext leads = window(1280, 900, ColorScheme.DARK);
        BrowserContext persons = window(390, 844, ColorScheme.LIGHT)) {
      Team team = new Team(service);
      Page admin = team.first(admins);
      Page editor = team.joined(admin, editors, "bien", "Biên", "editor");
      Page reviewer = team.joined(admin, reviewers, "duyet", "Duyên", "reviewer");
      Page lead = team.joined(admin, leads, "mai", "Mai", "supervisor");
      Page person = team.open(persons);
      person.navigate(service.address.toString());
      written(person, BeesCard.ASKED);
      stocked(editor, service);
      begun(editor, service);
      filled(editor);
      signedByKeyboard(reviewer, service, "card/rooftop-bees");
      published(lead, service, "câu hỏi mới");
      answered(person);
      assertThat(service.printed()).doesNotContain("ERROR").doesNotContain("sân thượng");
      assertThat(team.faults).isEmpty();
    }
  }

  private static void go(Page page, ServiceProcess service, String path) {
    page.navigate(service.address.resolve("/console/knowledge" + path).toString());
  }

  private static void written(Page person, String text) {
    person.locator("#text").fill(text);
    person.keyboard().press("Enter");
    assertThat(person.locator(".line.theirs").last()).isVisible();
  }

  /// The starter files are imported a moment after the start.
  private static void stocked(Page editor, ServiceProcess service) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          go(editor, service, "");
          return editor.locator(".paper").count() > 20;
        });
    Team.picture(editor, "knowledge-overview-desktop");
    editor.locator("#q").fill("mat ngu");
    assertThat(editor.locator("#rows")).containsText("sleep");
  }

  private static void begun(Page editor, ServiceProcess service) {
    go(editor, service, "/questions");
    assertThat(editor.locator(".heap").first()).containsText("nuôi ong");
    Team.picture(editor, "knowledge-questions-desktop");
    editor.locator(".heap .start").first().click();
    editor.locator("#name").fill("rooftop-bees");
    editor.locator("#begin button").click();
    assertThat(editor.locator("#f-questions")).hasValue(BeesCard.ASKED);
  }

  private static void filled(Page editor) {
    BeesCard.fill(editor);
    assertThat(editor.locator("#look .good"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    editor.locator("#ask").pressSequentially("muốn nuôi ong trên sân thượng");
    assertThat(editor.locator("#found .mine")).containsText("Nuôi ong", PATIENTLY);
    assertThat(editor.locator("#look .channel").first()).containsText("Ong hiền", PATIENTLY);
    Team.picture(editor, "knowledge-card-desktop");
    editor.setViewportSize(390, 844);
    Team.picture(editor, "knowledge-card-phone");
    editor.setViewportSize(1280, 900);
    editor.locator("#reason").fill("nhiều người hỏi");
    editor.locator("#keep-send").click();
    assertThat(editor.locator("#state")).hasText("chờ duyệt");
  }

  /// Nothing but the keyboard: from the list over the search to the signature.
  private static void signedByKeyboard(Page reviewer, ServiceProcess service, String id) {
    go(reviewer, service, "?pile=in-review");
    tabTo(reviewer, "#q");
    reviewer.keyboard().type("ong");
    assertThat(reviewer.locator(".paper")).hasCount(1);
    tabTo(reviewer, ".paper");
    reviewer.keyboard().press("Enter");
    reviewer.waitForURL(url -> url.contains("document"));
    Team.picture(reviewer, "knowledge-review-phone-dark");
    tabTo(reviewer, "#remark");
    reviewer.keyboard().type("đã đọc");
    tabTo(reviewer, "#sign");
    reviewer.keyboard().press("Enter");
    assertThat(reviewer.locator("#state")).hasText("đã ký");
    assertThat(reviewer.url()).contains(id.substring(5));
  }

  private static void tabTo(Page page, String wanted) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + wanted);
  }

  /// Publishes what is ready. A fall is answered for in writing, as a supervisor would.
  private static void published(Page lead, ServiceProcess service, String reason) {
    go(lead, service, "/publish");
    lead.locator("#reason").fill(reason);
    lead.locator("#go").click();
    lead.locator("#nothing, #over")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    if (lead.locator("#over").count() > 0) {
      Team.picture(lead, "knowledge-falls-desktop-dark");
      lead.locator("#over").fill("câu mới quan trọng hơn");
      lead.locator("#go").click();
    }
    assertThat(lead.locator("#nothing"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    assertThat(lead.locator(".past-one").first()).containsText(reason);
  }

  private static void answered(Page person) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          written(person, BeesCard.ASKED);
          assertThat(person.locator("#talk, main").first()).containsText("Ong hiền hơn");
        });
    Team.picture(person, "knowledge-person-phone");
  }
}
