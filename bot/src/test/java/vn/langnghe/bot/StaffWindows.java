package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.channel.web.Contrast;
import vn.langnghe.bot.channel.web.Screenshots;
import vn.langnghe.bot.staff.secret.Base32;
import vn.langnghe.bot.staff.secret.Totp;

/// What tests with real browsers do with the console of a whole service: come in, be invited, take
/// pictures. Faults of pages and requests to other hosts are collected.
final class StaffWindows {
  static final String PASSWORD = "chín con mèo đi bộ";

  /// What pages complained of, and what they asked of other hosts; should stay empty.
  final List<String> faults = new ArrayList<>();

  private final InstantSource clock;
  private final Predicate<String> meant;

  /// @param clock by which codes are made
  StaffWindows(InstantSource clock) {
    this(clock, message -> false);
  }

  /// @param clock by which codes are made
  /// @param meant true for what a page writes to its console where that is no fault
  StaffWindows(InstantSource clock, Predicate<String> meant) {
    this.clock = clock;
    this.meant = meant;
  }

  /// A page of which faults are collected.
  Page open(BrowserContext window) {
    Page page = window.newPage();
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !meant.test(message.text())) {
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

  /// Somebody who came in, and the secret of their second factor.
  record Entered(Page page, String secret) {
    @Override
    public String toString() {
      return "Entered[]";
    }
  }

  /// Quân, who opens the link of the first start.
  ///
  /// @param printed what the service printed
  Entered firstAdministrator(String printed, BrowserContext window) {
    Matcher link = Pattern.compile("http\\S+/console/first/\\S+").matcher(printed);
    assertThat(link.find()).isTrue();
    Page page = open(window);
    page.navigate(link.group());
    page.locator("#name").fill("Quân");
    page.locator("#login").fill("quan");
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    picture(page, "console-enrol");
    String secret = enrol(page);
    assertThat(page.locator("#invite")).isVisible();
    picture(page, "console-accounts");
    return new Entered(page, secret);
  }

  /// Somebody whom an administrator invites.
  Page joined(Page admin, BrowserContext window, String login, String name, String role) {
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
    assertThat(page.locator(".tabs")).isVisible();
    return page;
  }

  /// Sets the second factor up.
  ///
  /// @return its secret
  private String enrol(Page page) {
    String secret = page.locator("#secret").textContent();
    code(page, secret);
    return secret;
  }

  /// Signs Quân in once more.
  void signIn(Entered entered) {
    Page page = entered.page();
    page.locator("#login").fill("quan");
    page.locator("#password").fill(PASSWORD);
    page.locator("button.action").click();
    code(page, entered.secret());
    page.waitForURL("**/console/accounts");
  }

  private void code(Page page, String secret) {
    page.locator("#code").fill(Totp.code(Base32.read(secret), clock.instant()));
    page.locator("form.card button.action").click();
  }

  /// A picture of a whole page that is no wider than its window.
  static void whole(Page page, String name) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isLessThanOrEqualTo(page.viewportSize().width);
    Screenshots.keep(page, name);
  }

  /// A picture of a whole page, whose words stand out and of which nothing is cut off at the side.
  static void picture(Page page, String name) {
    assertThat(Contrast.faults(page, name)).isEmpty();
    Screenshots.keep(page, name);
  }
}
