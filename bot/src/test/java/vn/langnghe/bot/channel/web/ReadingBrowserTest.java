package vn.langnghe.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The reading pages in a real Chromium, on a phone and on a desktop.
class ReadingBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final List<String> faults = new ArrayList<>();
  private final WebSite site = new WebSite(WebChannel.Limits.USUAL);

  @AfterEach
  void stop() {
    site.close();
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"390, 844, LIGHT", "320, 640, DARK", "1280, 800, LIGHT"})
  void somebodySearchesReadsAndGoesToTheChat(int width, int height, ColorScheme scheme) {
    try (BrowserContext window = window(width, height, scheme)) {
      Page page = open(window, "/huong-dan");
      page.locator("#q").pressSequentially("mat ngu");
      assertThat(page.locator("#found li a").first()).hasText("Mất ngủ, ngủ không sâu");
      assertThat(page).hasURL(site.address.resolve("/huong-dan").toString());
      page.locator("#q").fill("em muon chet");
      assertThat(page.locator("#found .alarm")).isVisible();
      page.locator("#q").fill("");
      assertThat(page.locator("#found")).isEmpty();
      page.locator("#q").fill("mất ngủ");
      page.locator("#found li a").first().click();
      assertThat(page.locator("h1")).hasText("Mất ngủ, ngủ không sâu");
      assertThat(page.locator(".body ol > li").first()).isVisible();
      assertNothingSticksOut(page, width);
      page.locator(".language button").click();
      assertThat(page).hasURL(site.address.resolve("/huong-dan/sleep").toString());
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      page.locator(".actions a").click();
      assertThat(page.locator("#text")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"390, 844, LIGHT", "320, 640, DARK", "1280, 800, DARK"})
  void filtersWorkWithoutReloadAndLeaveNoTraceInTheAddress(
      int width, int height, ColorScheme scheme) {
    try (BrowserContext window = window(width, height, scheme)) {
      Page page = open(window, "/duong-day-nong");
      assertThat(page.locator("#filters [type=submit]")).isHidden();
      assertThat(page.locator("#others .hotline")).hasCount(17);
      page.locator("#chu-de").selectOption("domestic_violence");
      page.locator("#filters [type=checkbox]").check();
      page.locator("#tinh").selectOption("Thanh Hóa");
      assertThat(page.locator("#others")).containsText("1800 1744");
      assertThat(page.locator("#others")).not().containsText("1900 96 96 80");
      assertThat(page).hasURL(site.address.resolve("/duong-day-nong").toString());
      assertNothingSticksOut(page, width);
    }
  }

  @Test
  void everythingCanBeDoneByKeyboardAndEscapeTwiceLeaves() {
    try (BrowserContext window = window(1280, 800, ColorScheme.LIGHT)) {
      Page page = open(window, "/huong-dan");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("chia tay");
      assertThat(page.locator("#found li").first()).isVisible();
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(page.locator("#found li a").first()).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Chia tay, thất tình");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.waitForURL("about:blank");
    }
  }

  @Test
  void sharingCopiesTheAddressWhereTheBrowserCannotShare() {
    try (BrowserContext window = window(1280, 800, ColorScheme.LIGHT)) {
      window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = open(window, "/huong-dan/sleep");
      page.evaluate("() => { navigator.share = undefined; }");
      page.locator("#share").click();
      assertThat(page.locator("#shared")).hasText("Đã chép địa chỉ trang.");
      assertThat(page.evaluate("() => navigator.clipboard.readText()"))
          .isEqualTo(site.address.resolve("/huong-dan/sleep").toString());
    }
  }

  @Test
  void paperShowsTheCardAndNotTheButtons() {
    try (BrowserContext window = window(1280, 800, ColorScheme.DARK)) {
      Page page = open(window, "/huong-dan/sleep");
      page.emulateMedia(
          new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
      assertThat(page.locator(".body ol")).isVisible();
      assertThat(page.locator(".sources")).isVisible();
      assertThat(page.locator(".top")).isHidden();
      assertThat(page.locator(".actions")).isHidden();
      assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    }
  }

  @Test
  void everythingWorksWhereNoScriptRuns() {
    try (BrowserContext window = CHROMIUM.withoutScript()) {
      Page page = window.newPage();
      page.navigate(site.address.resolve("/huong-dan").toString());
      page.locator("#q").fill("mat ngu");
      page.locator("#search button").click();
      page.locator("#found li a").first().click();
      assertThat(page.locator("h1")).hasText("Mất ngủ, ngủ không sâu");
      page.navigate(site.address.resolve("/duong-day-nong").toString());
      page.locator("#chu-de").selectOption("trafficking");
      page.locator("#filters [type=submit]").click();
      assertThat(page.locator("#chu-de")).hasValue("trafficking");
      assertThat(page.locator("#others")).containsText("Chống mua bán người");
    }
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return CHROMIUM.window(width, height, scheme);
  }

  private static void assertNothingSticksOut(Page page, int width) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  private Page open(BrowserContext window, String path) {
    Page page = window.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        faults.add(message.text());
      }
    });
    page.onRequest(request -> {
      if (!request.url().startsWith(site.address.toString())
          && !request.url().startsWith("about:")) {
        faults.add("request to another host: " + request.url());
      }
    });
    page.navigate(site.address.resolve(path).toString());
    return page;
  }
}
