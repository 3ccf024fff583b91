package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/// From a message at level 3 to a warm hand-over, the call, and what became of it, in real browsers
/// on a clock that is set forward; then the outage switch.
class HandOverBrowserTest {
  private static final String PASSWORD = "chín con mèo đi bộ";
  private static final String WORDS =
      "Một bạn cần người nghe, chuyện ý nghĩ tự tử. Gọi lại buổi tối.";
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
  void aPersonIsHandedOnAndTellsWhetherTheyGotThrough() throws Exception {
    try (ClockedService service = ClockedService.start(data);
        BrowserContext admins = window(1280, 800, ColorScheme.DARK);
        BrowserContext lans = window(390, 844, ColorScheme.LIGHT);
        BrowserContext persons = window(390, 844, ColorScheme.LIGHT)) {
      Page admin = first(service, admins);
      Page lan = joined(service, admin, lans);
      lan.locator(".shift button").click();
      Page person = open(persons);
      person.navigate(service.address.toString());
      person.locator("#text").fill("em không muốn sống nữa");
      person.keyboard().press("Enter");
      lan.locator(".queue .do button").click();
      asked(lan, person);
      agreed(lan, person);
      service.pass(Duration.ofMinutes(40));
      lan.reload();
      service.pass(Duration.ofMinutes(25));
      person
          .getByText("Bạn đã gọi được Cấp cứu 115 chưa?")
          .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      picture(person, "handover-person-called");
      press(person, "Gọi được rồi");
      assertThat(person.locator("main, body").first()).containsText("Mừng là bạn đã gọi được");
      lan.navigate(service.address.resolve("/console/hotlines").toString());
      assertThat(lan.locator(".lines [data-line=cap-cuu-115] .reach")).containsText("1/1");
      assertThat(lan.locator(".lines [data-line=cap-cuu-115] .reach")).not().containsText("%");
      picture(lan, "handover-lines-phone");
      outage(service, admin, person);
      assertThat(service.printed()).doesNotContain("ERROR").doesNotContain("ý nghĩ tự tử");
    }
    assertThat(faults).isEmpty();
  }

  private static void asked(Page lan, Page person) {
    lan.locator("#handover").click();
    assertThat(lan.locator("#ask")).isVisible();
    lan.locator("#ask input[value=cap-cuu-115]").check();
    lan.locator("#words").fill(WORDS);
    picture(lan, "handover-ask-phone");
    lan.locator("#ask button").click();
    assertThat(lan.locator(".handed .stage")).containsText("đang hỏi người này");
    assertThat(person.locator("body")).containsText(WORDS);
    picture(person, "handover-person-asked");
  }

  private static void agreed(Page lan, Page person) {
    press(person, "Đồng ý, báo trước");
    assertThat(person.locator("body")).containsText("bạn chỉ cần nói");
    picture(person, "handover-person-number");
    press(person, "Đồng ý");
    assertThat(person.locator("body")).containsText("phút nữa mình hỏi lại");
    assertThat(lan.locator(".handed .stage")).containsText("cần báo cho đường dây");
    picture(lan, "handover-telling-phone");
    lan.locator(".handed form button").click();
    assertThat(lan.locator(".handed .stage")).containsText("đường dây đã nhận");
  }

  private static void press(Page person, String label) {
    person
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .last()
        .click();
  }

  private void outage(ClockedService service, Page admin, Page person) {
    admin.navigate(service.address.resolve("/console/sign-in").toString());
    signIn(service, admin);
    admin.navigate(service.address.resolve("/console/hotlines/cap-cuu-115").toString());
    assertThat(admin.locator("#gaps")).containsText("giờ");
    picture(admin, "handover-outage-dark");
    admin.locator("#take-out input[name=sure]").check();
    admin.locator("#out-why").selectOption("nobody-answers");
    admin.locator("#take-out button").click();
    assertThat(admin.locator("#served")).containsText("tạm ngưng từ");
    person.navigate(service.address.resolve("/duong-day-nong").toString());
    assertThat(person.locator("main a[href='tel:115']")).hasCount(0);
    admin.locator("#back-why").selectOption("checked-by-call");
    admin.locator("#put-back button").click();
    assertThat(admin.locator("#served")).containsText("đang được đưa");
    picture(admin, "handover-line-dark");
    person.reload();
    assertThat(person.locator("main a[href='tel:115']").first()).isVisible();
  }

  private byte[] secret = new byte[0];

  private void signIn(ClockedService service, Page page) {
    page.locator("#login").fill("quan");
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    page.locator("#code").fill(Totp.code(secret, service.now()));
    page.locator("form.card button.action").click();
    page.waitForURL("**/console/accounts");
  }

  private Page first(ClockedService service, BrowserContext window) throws Exception {
    Matcher link = Pattern.compile("http\\S+/console/first/\\S+").matcher(service.printed());
    assertThat(link.find()).isTrue();
    Page page = open(window);
    page.navigate(link.group());
    page.locator("#name").fill("Quân");
    page.locator("#login").fill("quan");
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    secret = enrol(service, page);
    assertThat(page.locator("#invite")).isVisible();
    return page;
  }

  private Page joined(ClockedService service, Page admin, BrowserContext window) {
    admin.locator("#invite #name").fill("Lan");
    admin.locator("#invite #login").fill("lan");
    admin.locator("#invite input[value=counsellor]").check();
    admin.locator("#invite button").click();
    String link = admin.locator("#link").textContent();
    Page page = open(window);
    page.navigate(link);
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    enrol(service, page);
    assertThat(page.locator("#entries")).isVisible();
    return page;
  }

  private static byte[] enrol(ClockedService service, Page page) {
    byte[] secret = Base32.read(page.locator("#secret").textContent());
    page.locator("#code").fill(Totp.code(secret, service.now()));
    page.locator("form.card button.action").click();
    return secret;
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return Objects.requireNonNull(chromium).window(width, height, scheme);
  }

  private Page open(BrowserContext window) {
    Page page = window.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text());
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
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", name + ".png")));
  }
}
