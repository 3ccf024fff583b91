package vn.langnghe.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.channel.web.Contrast;
import vn.langnghe.bot.channel.web.Screenshots;
import vn.langnghe.knowledge.danger.Level;

/// Every page of the console in a real Chromium: with words that stand out, on a phone and on a
/// desk.
class ConsoleLookTest extends ConsoleScene {
  /// Whether the tabs stand in one row.
  private static final String ONE_ROW =
      """
      () => new Set([...document.querySelectorAll('.tabs a')].map((tab) => Math.round(tab.getBoundingClientRect().top))).size === 1
      """;

  @ParameterizedTest
  @CsvSource({
    "phone, 390, 844, LIGHT",
    "phone-dark, 390, 844, DARK",
    "small, 320, 640, LIGHT",
    "narrow, 360, 740, DARK",
    "desk, 1280, 900, LIGHT",
    "desk-dark, 1280, 900, DARK"
  })
  void wordsStandOutOnEveryPageAndNothingIsCutOff(
      String name, int width, int height, ColorScheme scheme) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext window = window(width, height, scheme)) {
      Page stranger = window.newPage();
      go(stranger, "/console/sign-in");
      look(stranger, "sign-in", name, faults);
      go(stranger, "/console/nowhere");
      look(stranger, "nowhere", name, faults);
      entering(stranger, name, faults);
      Page page = signedIn(window);
      look(page, "queue", name, faults);
      for (String path : List.of("accounts", "audit", "me", "cases/c2")) {
        go(page, "/console/" + path);
        look(page, path.replace('/', '-'), name, faults);
      }
      site().desk.take("c1", new vn.langnghe.bot.escalation.Counsellor("lan", "Lan"));
      go(page, "/console/cases/c1");
      page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      look(page, "case", name, faults);
      assertThat((Boolean) page.evaluate(ONE_ROW)).as("tabs stand in one row").isTrue();
      go(page, "/console/cases/c1/handover");
      assertThat(page.locator("#visit")).isVisible();
      look(page, "handover", name, faults);
      go(page, "/console/hotlines");
      look(page, "hotlines", name, faults);
      site().colleagues.bears("lan", 3, 0);
      site().desk.opened("c3", Level.HIGH, NOW.minusSeconds(60));
      go(page, "/console/queue");
      look(page, "queue-full", name, faults);
    }
    assertThat(faults).isEmpty();
  }

  /// The pages through which somebody comes in: a link, the second factor, a link that is used up,
  /// and the code of whoever has a second factor.
  private void entering(Page page, String name, List<String> faults) {
    go(page, "/console/link/" + site().invited("thu", "Thu"));
    assertThat(page.locator("#password")).isVisible();
    look(page, "link", name, faults);
    page.locator("#password").fill(ConsoleSite.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator("#secret")).isVisible();
    look(page, "enrol", name, faults);
    page.locator("#code").fill("000000");
    page.keyboard().press("Enter");
    assertThat(page.locator(".fault")).isVisible();
    look(page, "enrol-refused", name, faults);
    go(page, "/console/link/used-up");
    look(page, "link-over", name, faults);
    go(page, "/console/sign-in");
    SignIn.password(page, "lan");
    assertThat(page.locator("#code")).isVisible();
    look(page, "code", name, faults);
  }

  private static void look(Page page, String what, String name, List<String> faults) {
    faults.addAll(Contrast.faults(page, what));
    Screenshots.keep(page, "desk-" + what + "-" + name);
  }
}
