package vn.langnghe.bot.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The web chat in a real Chromium. Where none is installed the tests say so and are skipped,
/// except in CI.
class WebBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final List<String> faults = new ArrayList<>();
  private WebSite site = new WebSite(WebChannel.Limits.USUAL);

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 390, 844, LIGHT",
    "phone-dark, 390, 844, DARK",
    "small, 320, 640, LIGHT",
    "desktop, 1280, 800, LIGHT"
  })
  void aPersonWritesPressesReloadsAndLeaves(
      String name, int width, int height, ColorScheme scheme) {
    try (BrowserContext context = context(width, height, scheme)) {
      Page page = open(context);
      page.locator("#text").fill("em buồn lắm");
      page.keyboard().press("Enter");
      assertThat(page.locator(".line.mine .bubble")).hasText("em buồn lắm");
      assertThat(page.locator(".line.mine.waiting")).hasCount(0);
      assertThat(page.locator(".hotline .call").first()).hasAttribute("href", "tel:115");
      Screenshots.keep(page, name);
      page.locator(".choices button:visible").first().click();
      assertThat(page.locator(".line.mine .bubble").last()).hasText("Có");
      assertThat(page.locator(".line.theirs")).hasCount(3);
      assertThat(page.locator(".choices").nth(0).locator("button:visible")).hasCount(0);
      page.reload();
      assertThat(page.locator(".line.mine")).hasCount(2);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(width);
      page.locator(".leave").click();
      page.waitForURL("about:blank");
      page.navigate(site.address.toString());
      assertThat(page.locator(".line.mine")).hasCount(0);
      page.locator("#text").fill("ổng đang về");
      page.keyboard().press("Enter");
      page.locator(".choices button[value=exit]:visible").click();
      page.waitForURL("about:blank");
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void wordsStandOutEnoughFromTheirGround(ColorScheme scheme) {
    try (BrowserContext context = context(390, 844, scheme)) {
      Page page = open(context);
      page.locator("#text").fill("chào");
      page.keyboard().press("Enter");
      assertThat(page.locator(".hotline")).hasCount(2);
      Contrast.Words worst = Contrast.worst(page);
      assertThat(worst.contrast()).as(worst.where()).isGreaterThanOrEqualTo(4.5);
    }
  }

  @ParameterizedTest
  @CsvSource({"1"})
  void everythingCanBeDoneByKeyboard(int times) {
    try (BrowserContext context = context(390, 844, ColorScheme.LIGHT)) {
      Page page = open(context);
      for (int i = 0; i < times; i++) {
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.locator("#text").press("x");
        page.keyboard().press("Enter");
        assertThat(page.locator(".choices button").first()).isVisible();
      }
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      page.waitForURL("about:blank");
    }
  }

  private static BrowserContext context(int width, int height, ColorScheme scheme) {
    return CHROMIUM.window(width, height, scheme);
  }

  @Test
  void aReplyLongerThanTheScreenIsReadFromItsNumbersOn() {
    try (BrowserContext context = context(390, 560, ColorScheme.LIGHT)) {
      Page page = open(context);
      page.locator("#text").fill("em buồn lắm");
      page.keyboard().press("Enter");
      assertThat(page.locator(".hotline .call").first()).isInViewport();
      assertThat(page.locator("#newer")).isVisible();
      page.reload();
      assertThat(page.locator(".hotline .call").first()).isInViewport();
    }
  }

  @Test
  void theTalkScrollsAndThePageDoesNot() {
    try (BrowserContext context = context(390, 560, ColorScheme.LIGHT)) {
      Page page = open(context);
      for (int sent = 1; sent <= 3; sent++) {
        page.locator("#text").fill("em buồn lắm");
        page.keyboard().press("Enter");
        assertThat(page.locator(".line.theirs")).hasCount(sent + 1);
      }
      assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).isEqualTo(560);
    }
  }

  @Test
  void theQuickExitLeavesForAnotherSiteAlsoWhereNoScriptRuns() throws IOException {
    HttpServer neutral =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    neutral.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    neutral.start();
    URI exit = URI.create("http://localhost:" + neutral.getAddress().getPort() + "/weather?q=1");
    try (WebSite other = new WebSite(WebChannel.Limits.USUAL, exit, WebSite.EVENING);
        BrowserContext window = CHROMIUM.withoutScript()) {
      Page page = window.newPage();
      for (String path : List.of("/", "/huong-dan", "/huong-dan/sleep", "/duong-day-nong", "/x")) {
        page.navigate(other.address.resolve(path).toString());
        page.locator(".leave").click();
        page.waitForURL(exit.toString());
      }
    } finally {
      neutral.stop(0);
    }
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
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
    page.navigate(site.address.toString());
    return page;
  }
}
