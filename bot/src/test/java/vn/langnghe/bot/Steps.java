package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/// What members of a team do again and again on the pages of the knowledge.
final class Steps {
  private Steps() {}

  static void go(Page page, ServiceProcess service, String path) {
    page.navigate(service.address.resolve("/console/knowledge" + path).toString());
  }

  static void tabTo(Page page, String wanted) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + wanted);
  }

  /// Publishes what is ready. A fall is answered for in writing, as a supervisor would.
  static void published(Page lead, ServiceProcess service, String reason) {
    go(lead, service, "/publish");
    lead.locator("#reason").fill(reason);
    lead.locator("#go").click();
    lead.locator("#nothing, #over")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(90_000));
    if (lead.locator("#over").count() > 0) {
      StaffWindows.whole(lead, "knowledge-falls-desktop-dark");
      lead.locator("#over").fill("câu mới quan trọng hơn");
      lead.locator("#go").click();
    }
    assertThat(lead.locator("#nothing"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
    assertThat(lead.locator(".past-one").first()).containsText(reason);
  }

  static void changed(Page editor, ServiceProcess service, String id, Runnable how) {
    go(editor, service, "/document?id=" + id);
    how.run();
    editor.locator("#reason").fill("thử");
    editor.locator("#keep-send").click();
    assertThat(editor.locator("#state")).hasText("chờ duyệt");
  }

  static void signed(Page reviewer, ServiceProcess service, String id) {
    go(reviewer, service, "/document?id=" + id);
    reviewer.locator("#sign").click();
    assertThat(reviewer.locator("#state")).hasText("đã ký");
  }

  static String listed(Page person, ServiceProcess service) {
    person.navigate(service.address.resolve("/duong-day-nong").toString());
    return person.content();
  }

  static void written(Page person, String text) {
    person.locator("#text").fill(text);
    person.keyboard().press("Enter");
    assertThat(person.locator(".line.theirs").last()).isVisible();
  }
}
