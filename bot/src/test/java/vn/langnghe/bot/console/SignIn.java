package vn.langnghe.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/// Signing in through the pages, as people do.
final class SignIn {
  private SignIn() {}

  /// Gives the password on the page that asks for it.
  static void password(Page page, String login) {
    page.locator("#login").fill(login);
    page.locator("#password").fill(ConsoleSite.PASSWORD);
    page.keyboard().press("Enter");
  }

  /// Gives the password and the code, and waits for the queue. A code counts once.
  static void whole(Page page, ConsoleSite site, String login) {
    page.navigate(site.address.resolve("/console").toString());
    password(page, login);
    page.locator("#code").fill(site.code(login));
    page.keyboard().press("Enter");
    assertThat(page.locator("#entries")).isVisible();
  }
}
