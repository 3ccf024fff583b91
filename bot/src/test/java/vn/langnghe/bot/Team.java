package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.staff.secret.Base32;
import vn.langnghe.bot.staff.secret.Totp;

/// Members of staff at real browsers, from the link of the first start on.
final class Team {
  private static final String PASSWORD = "chín con mèo đi bộ";

  /// What no page may show: errors of scripts, requests to other hosts.
  final List<String> faults = new ArrayList<>();

  private final ServiceProcess service;

  Team(ServiceProcess service) {
    this.service = service;
  }

  Page first(BrowserContext window) throws Exception {
    Matcher link = Pattern.compile("http\\S+/console/first/\\S+").matcher(service.printed());
    assertThat(link.find()).isTrue();
    Page page = open(window);
    page.navigate(link.group());
    page.locator("#name").fill("Quân");
    page.locator("#login").fill("quan");
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    enrol(page);
    assertThat(page.locator("#invite")).isVisible();
    return page;
  }

  Page joined(Page admin, BrowserContext window, String login, String name, String role) {
    admin.navigate(service.address.resolve("/console/accounts").toString());
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
    assertThat(page.locator(".tabs")).isVisible();
    return page;
  }

  private static void enrol(Page page) {
    String secret = page.locator("#secret").textContent();
    page.locator("#code").fill(Totp.code(Base32.read(secret), Instant.now()));
    page.locator("form.card button.action").click();
  }

  Page open(BrowserContext window) {
    Page page = window.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !isNoFault(message.text())) {
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

  /// A refusal is meant; and a page that is left while it looks something up gives that up. Where
  /// it could not be looked up, `htmx:sendError` is told.
  private static boolean isNoFault(String text) {
    return text.contains("status of 4")
        || text.startsWith("htmx:sendAbort")
        || text.startsWith("htmx:afterRequest");
  }

  static void picture(Page page, String name) {
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
