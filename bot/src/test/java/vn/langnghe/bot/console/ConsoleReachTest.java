package vn.langnghe.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.channel.web.Chromium;
import vn.langnghe.bot.channel.web.Contrast;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;

/// Every page of the console in a real Chromium: by keyboard alone, with words that stand out, on a
/// phone and on a desk.
class ConsoleReachTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  private static final InstantSource CLOCK = () -> NOW;

  /// What can be acted on and is shown; of a group of radio buttons one is reached.
  private static final String ACTIONS =
      """
      () => {
        const groups = new Set();
        let count = 0;
        const acts = 'a[href], button, select, textarea, input:not([type=hidden]), summary, [tabindex="0"]';
        for (const node of document.querySelectorAll(acts)) {
          if (!node.checkVisibility() || node.disabled) continue;
          if (node.type === 'radio') { const group = node.form.action + node.name; if (groups.has(group)) continue; groups.add(group); }
          node.dataset.reach = String(count++);
        }
        return count;
      }
      """;

  /// The action that has the focus, where its focus can be seen; else why not.
  private static final String FOCUS =
      """
      () => {
        const node = document.activeElement;
        if (!node || node === document.body) return 'out';
        const style = getComputedStyle(node);
        const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return (seen ? '' : 'unseen ') + (node.dataset.reach || node.tagName + '#' + node.id);
      }
      """;

  private static @Nullable Chromium chromium;
  @TempDir Path folder = Path.of(".");
  private @Nullable ConsoleSite opened;

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

  @BeforeEach
  void open() {
    opened = new ConsoleSite(folder, CLOCK);
    site().hire("lan", "Lan", Role.COUNSELLOR, Role.SUPERVISOR, Role.ADMIN);
    site().hire("minh", "Minh", Role.COUNSELLOR);
    for (String account : List.of("lan", "minh")) {
      site().desk.presence(account, Desk.Presence.HERE, NOW.plusSeconds(999));
    }
    site().desk.opened("c1", Level.IMMINENT, NOW.minusSeconds(400));
    site().desk.opened("c2", Level.HIGH, NOW.minusSeconds(4_000));
    site().desk.shut("c2");
    said();
    site().people.put("c1", SomePerson.watchedWithAPlan());
    site().colleagues.bears("lan", 1, 1);
    site().colleagues.bears("minh", 3, 0);
  }

  private void said() {
    site()
        .desk
        .said(
            "c1",
            new Desk.Line.Person(
                1,
                NOW.minusSeconds(400),
                new Content.Text("em không muốn sống nữa"),
                Optional.of(Level.HIGH),
                List.of("suicide.x")));
    Reply reply = new Reply(List.of(new Part.TextPart("x", "Mình đang nghe bạn.")));
    site()
        .desk
        .said(
            "c1",
            new Desk.Line.Ours(
                2, NOW.minusSeconds(390), reply, Optional.of("lan"), Desk.Reach.UNDELIVERED));
  }

  @AfterEach
  void close() {
    site().close();
  }

  private ConsoleSite site() {
    return Objects.requireNonNull(opened);
  }

  private Page signedIn(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(site().address.resolve("/console").toString());
    page.locator("#login").fill("lan");
    page.locator("#password").fill(ConsoleSite.PASSWORD);
    page.keyboard().press("Enter");
    page.locator("#code").fill(site().code("lan"));
    page.keyboard().press("Enter");
    assertThat(page.locator("#entries")).isVisible();
    return page;
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return Objects.requireNonNull(chromium).window(width, height, scheme);
  }

  private void go(Page page, String path) {
    page.navigate(site().address.resolve(path).toString());
  }

  @Test
  void everyActionOfQueueAndCaseIsReachedAndDoneByKeyboard() {
    try (BrowserContext window = window(1280, 900, ColorScheme.LIGHT)) {
      Page page = signedIn(window);
      assertThat(page.locator("#bench")).containsText("Minh");
      everythingIsReached(page, "queue");
      press(page, ".debrief input[value=tired]", " ");
      press(page, ".debrief input[name=wish]", " ");
      press(page, ".debrief button", "Enter");
      assertThat(page.locator(".debrief")).hasCount(0);
      press(page, "[data-case=c1] .do button", "Enter");
      shown(page);
      everythingIsReached(page, "case");
      written(page);
      passedOn(page);
      page.locator("#outcome").focus();
      page.keyboard().press("ArrowDown");
      press(page, "form:has(#outcome) button", "Enter");
      assertThat(page.locator("#state")).containsText("đã kết thúc");
    }
  }

  private static void shown(Page page) {
    for (String facet : List.of("why", "lines", "plan")) {
      press(page, "#facet-" + facet + " summary", "Enter");
    }
    assertThat(page.locator("#plan")).containsText("chị Hai");
    assertThat(page.locator("#words")).isVisible();
    assertThat(page.locator("#why mark").first()).isVisible();
    assertThat(page.locator("#form")).containsText("em");
    assertThat(page.locator(".watched")).isVisible();
    assertThat(page.locator("#lines li").first()).isVisible();
    assertThat(page.locator("#talk .lost")).isVisible();
  }

  private static void written(Page page) {
    press(page, ".say summary", "Enter");
    press(page, "[data-phrase] >> nth=0", "Enter");
    assertThat(page.locator("#words")).isFocused();
    assertThat(page.locator("#words"))
        .hasValue(java.util.regex.Pattern.compile("^Chào em, mình.*"));
    page.keyboard().type(" Mình là Lan.");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#talk .said.counsellor .words").last()).containsText("Mình là Lan");
    assertThat(page.locator("#words")).hasValue("");
    press(page, "#note", "x");
    press(page, "form:has(#note) button", "Enter");
    assertThat(page.locator(".notes")).containsText("x");
  }

  private void passedOn(Page page) {
    page.locator("#minutes").focus();
    page.keyboard().press("ArrowDown");
    press(page, "form:has(#minutes) button", "Enter");
    await().until(() -> site().colleagues.asked.contains("pause 5"));
    page.waitForURL("**/console/cases/c1");
    page.navigate(page.url());
    page.locator("#to").focus();
    page.keyboard().type("M");
    press(page, "form:has(#to) button", "Enter");
    await().until(() -> site().colleagues.asked.contains("pass minh"));
    page.navigate(page.url());
    assertThat(site().colleagues.asked).contains("writing lan", "debrief 7 TIRED NOTHING");
  }

  private static void press(Page page, String where, String key) {
    page.locator(where).first().focus();
    page.keyboard().press(key);
  }

  /// What is drawn anew while it has the focus loses it, so a round may miss it.
  private static void everythingIsReached(Page page, String name) {
    List<String> missed = missed(page, name);
    for (int round = 1; round < 3 && !missed.isEmpty(); round++) {
      missed = missed(page, name);
    }
    assertThat(missed).as(name).isEmpty();
  }

  private static List<String> missed(Page page, String name) {
    int actions = (Integer) page.evaluate(ACTIONS);
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 2 * actions; i++) { // it goes on from where the focus was
      page.keyboard().press("Tab");
      page.evaluate(ACTIONS); // what was drawn anew meanwhile is numbered as well
      reached.add((String) page.evaluate(FOCUS));
    }
    assertThat(reached).as(name).noneMatch(one -> one.startsWith("unseen"));
    return IntStream.range(0, actions)
        .mapToObj(Integer::toString)
        .filter(action -> !reached.contains(action))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 390, 844, LIGHT",
    "phone-dark, 390, 844, DARK",
    "small, 320, 640, LIGHT",
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
      site().colleagues.bears("lan", 3, 0);
      site().desk.opened("c3", Level.HIGH, NOW.minusSeconds(60));
      go(page, "/console/queue");
      look(page, "queue-full", name, faults);
    }
    assertThat(faults).isEmpty();
  }

  private static void look(Page page, String what, String name, List<String> faults) {
    Contrast.Words worst = Contrast.worst(page);
    if (worst.contrast() < 4.5) {
      faults.add(what + ": " + worst);
    }
    int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
    if (wide > page.viewportSize().width) {
      faults.add(what + " is " + wide + " wide");
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", "desk-" + what + "-" + name + ".png")));
  }
}
