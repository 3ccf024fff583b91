package vn.langnghe.bot.channel.web;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// How well words stand out, computed in the browser by WCAG 2.2.
public final class Contrast {
  private static final String WORST =
      """
      () => {
        const rgb = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
        const part = (v) => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
        const light = ([r, g, b]) => [r, g, b].map(part)
          .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
        const ground = (node) => { for (; node; node = node.parentElement) { const c = rgb(getComputedStyle(node).backgroundColor);
          if (c.length < 4 || c[3] > .99) return c; } return [255, 255, 255]; };
        const says = (node) => node.matches('input, textarea, select')
          || [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
        let worst = [21, ''];
        for (const node of document.body.querySelectorAll('*')) {
          if (!says(node) || !node.checkVisibility() || node.matches(':disabled')) continue;
          if (node.closest('.unseen, .skip, svg, option, script')) continue;
          const a = light(rgb(getComputedStyle(node).color)), b = light(ground(node));
          const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          const where = node.tagName + '.' + node.className + ': ' + node.textContent.trim().slice(0, 40);
          if (contrast < worst[0]) worst = [contrast, where];
        }
        return worst;
      }
      """;

  private static final double AA = 4.5;

  private Contrast() {}

  /// The words that stand out least.
  ///
  /// @param contrast with the nearest painted ground, 1 to 21
  public record Words(double contrast, String where) {}

  /// What is wrong with a page as it is shown: words that stand out less than AA asks for, and a
  /// page that is wider than its window.
  ///
  /// @param what names it
  public static List<String> faults(Page page, String what) {
    List<String> faults = new ArrayList<>();
    Words worst = worst(page);
    if (worst.contrast() < AA) {
      faults.add(what + ": " + worst);
    }
    int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
    if (wide > page.viewportSize().width) {
      faults.add(what + " is " + wide + " wide");
    }
    return faults;
  }

  /// Finds them on a page as it is shown.
  public static Words worst(Page page) {
    var found = (List<?>) page.evaluate(WORST);
    return new Words(((Number) found.get(0)).doubleValue(), String.valueOf(found.get(1)));
  }
}
