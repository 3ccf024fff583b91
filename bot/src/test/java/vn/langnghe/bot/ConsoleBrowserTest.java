package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.web.Chromium;
import vn.langnghe.bot.staff.secret.Base32;
import vn.langnghe.bot.staff.secret.Totp;

/// A person and two counsellors in real browsers, with the service as a process of its own: from
/// the first start to a message at level 3, claimed, answered, seen, and closed.
class ConsoleBrowserTest {
  private static final String PASSWORD = "chín con mèo đi bộ";
  private static @Nullable Chromium chromium;
  private final List<String> faults = new ArrayList<>();
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

  @Test
  void aMessageOfDangerReachesACounsellorWhoseWordsReachThePerson() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(data);
        BrowserContext admins = window(1280, 800, ColorScheme.LIGHT);
        BrowserContext lans = window(390, 844, ColorScheme.LIGHT);
        BrowserContext mais = window(1280, 800, ColorScheme.DARK);
        BrowserContext persons = window(390, 844, ColorScheme.LIGHT)) {
      Page admin = firstAdministrator(service, admins);
      Page lan = joined(admin, lans, "lan", "Lan", "counsellor");
      Page mai = joined(admin, mais, "mai", "Mai", "supervisor");
      lan.locator(".shift button").click();
      assertThat(lan.locator("#presence")).hasText("Đang trực");
      assertThat(lan.locator("#none")).isVisible();
      Page person = open(persons);
      person.navigate(service.address.toString());
      written(person, "em không muốn sống nữa");
      taken(lan, mai);
      talked(lan, mai, person);
      ended(lan, person, service);
      admin.navigate(service.address.resolve("/console/audit").toString());
      assertThat(admin.locator(".log")).containsText("kết thúc ca");
      assertThat(admin.content()).doesNotContain("chị gái").doesNotContain("mình là Lan");
      picture(admin, "console-audit");
      assertThat(service.printed()).doesNotContain("ERROR").doesNotContain("chị gái");
    }
    assertThat(faults).isEmpty();
  }

  private static void written(Page person, String text) {
    person.locator("#text").fill(text);
    person.keyboard().press("Enter");
  }

  private static void taken(Page lan, Page mai) {
    assertThat(lan.locator(".queue .case.level-3")).isVisible();
    assertThat(mai.locator(".queue .case.level-3")).isVisible();
    assertThat(lan.content()).doesNotContain("không muốn sống");
    picture(lan, "console-queue-phone");
    picture(mai, "console-queue-desktop-dark");
    lan.locator(".queue .do button").click();
    assertThat(lan.locator("#talk .said.person .words")).containsText("em không muốn sống nữa");
    assertThat(lan.locator("#talk .reasons mark").first()).isVisible();
    assertThat(mai.locator(".queue .facts")).containsText("Lan");
  }

  private static void talked(Page lan, Page mai, Page person) {
    lan.locator("#words").fill("Chào bạn, mình là Lan. Mình đọc rồi, mình ở đây với bạn.");
    assertThat(person.locator("#answering")).isVisible();
    picture(person, "console-person-answering");
    lan.locator("#words").press("Control+Enter");
    assertThat(lan.locator("#talk .said.counsellor .words").last()).containsText("mình là Lan");
    assertThat(lan.locator("#words")).hasValue("");
    assertThat(person.locator(".line.theirs").last()).containsText("mình là Lan");
    assertThat(person.locator("#answering")).isHidden();
    List<String> asked = new ArrayList<>();
    person.onRequest(request -> asked.add(request.url()));
    person.locator("#text").pressSequentially("dạ em nghe");
    assertThat(asked).as("what is asked while the person types").isEmpty();
    written(person, "cảm ơn chị");
    assertThat(lan.locator("#talk .said.person").last()).containsText("cảm ơn chị");
    picture(lan, "console-case-phone");
    picture(person, "console-person");
    mai.locator(".queue .do a").click();
    assertThat(mai.locator("#talk .said.person").last()).containsText("cảm ơn chị");
    picture(mai, "console-case-desktop-dark");
  }

  private static void ended(Page lan, Page person, ServiceProcess service) {
    lan.locator("#note").fill("ở nhà với chị gái");
    lan.locator("form:has(#note) button").click();
    assertThat(lan.locator(".notes")).containsText("ở nhà với chị gái");
    assertThat(person.content()).doesNotContain("chị gái");
    lan.locator("#outcome").selectOption("safe-for-now");
    lan.locator("form:has(#outcome) button").click();
    lan.navigate(service.address.resolve("/console/queue").toString());
    assertThat(lan.locator("#none")).isVisible();
  }

  private Page firstAdministrator(ServiceProcess service, BrowserContext window) throws Exception {
    Matcher link = Pattern.compile("http\\S+/console/first/\\S+").matcher(service.printed());
    assertThat(link.find()).isTrue();
    Page page = open(window);
    page.navigate(link.group());
    page.locator("#name").fill("Quân");
    page.locator("#login").fill("quan");
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    picture(page, "console-enrol");
    enrol(page);
    assertThat(page.locator("#invite")).isVisible();
    picture(page, "console-accounts");
    return page;
  }

  private Page joined(Page admin, BrowserContext window, String login, String name, String role) {
    admin.locator(".tabs a").first().click();
    admin.locator("#invite #name").fill(name);
    admin.locator("#invite #login").fill(login);
    admin.locator("#invite input[value=" + role + "]").check();
    admin.locator("#invite button").click();
    String link = admin.locator("#link").textContent();
    Page page = open(window);
    page.navigate(link);
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    enrol(page);
    assertThat(page.locator("#entries")).isVisible();
    return page;
  }

  private static void enrol(Page page) {
    String secret = page.locator("#secret").textContent();
    page.locator("#code").fill(Totp.code(Base32.read(secret), Instant.now()));
    page.locator("form.card button.action").click();
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return Objects.requireNonNull(chromium).window(width, height, scheme);
  }

  private Page open(BrowserContext window) {
    Page page = window.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text().toLowerCase(Locale.ROOT));
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith("http://127.0.0.1:")) {
        faults.add("request to another host: " + request.url());
      }
    });
    return page;
  }

  private static void picture(Page page, String name) {
    int width = page.viewportSize().width;
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isLessThanOrEqualTo(width);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }
}
