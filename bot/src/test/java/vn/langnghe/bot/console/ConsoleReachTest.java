package vn.langnghe.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The console in a real Chromium by keyboard alone.
class ConsoleReachTest extends ConsoleScene {
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
    sent(page, "form:has(#minutes) button");
    assertThat(site().colleagues.asked).contains("pause 5");
    page.locator("#to").focus();
    page.keyboard().type("M");
    sent(page, "form:has(#to) button");
    assertThat(site().colleagues.asked)
        .contains("pass minh", "writing lan", "debrief 7 TIRED NOTHING");
    go(page, "/console/cases/c1");
  }

  /// Sends a form and waits for the page that answers it, which may stand at the same address.
  private static void sent(Page page, String button) {
    page.evaluate("document.documentElement.dataset.before = ''");
    press(page, button, "Enter");
    assertThat(page.locator("html[data-before]")).hasCount(0);
    page.waitForLoadState();
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
}
