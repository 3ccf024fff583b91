package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.web.Chromium;

/// A person and two counsellors in real browsers, with the service as a process of its own: from
/// the first start to a message at level 3, claimed, answered, seen, and closed.
class ConsoleBrowserTest {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final StaffWindows windows = new StaffWindows(Instant::now);
  @TempDir Path data = Path.of(".");

  @Test
  void aMessageOfDangerReachesACounsellorWhoseWordsReachThePerson() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(data);
        BrowserContext admins = window(1280, 800, ColorScheme.LIGHT);
        BrowserContext lans = window(390, 844, ColorScheme.LIGHT);
        BrowserContext mais = window(1280, 800, ColorScheme.DARK);
        BrowserContext persons = window(390, 844, ColorScheme.LIGHT)) {
      Page admin = windows.firstAdministrator(service.printed(), admins).page();
      Page lan = windows.joined(admin, lans, "lan", "Lan", "counsellor");
      Page mai = windows.joined(admin, mais, "mai", "Mai", "supervisor");
      lan.locator(".shift button").click();
      assertThat(lan.locator("#presence")).hasText("Đang trực");
      assertThat(lan.locator("#none")).isVisible();
      Page person = windows.open(persons);
      person.navigate(service.address.toString());
      written(person, "em không muốn sống nữa");
      taken(lan, mai);
      talked(lan, mai, person);
      ended(lan, person, service);
      admin.navigate(service.address.resolve("/console/audit").toString());
      assertThat(admin.locator(".log")).containsText("kết thúc ca");
      assertThat(admin.content()).doesNotContain("chị gái").doesNotContain("mình là Lan");
      StaffWindows.picture(admin, "console-audit");
      assertThat(service.printed()).doesNotContain("ERROR").doesNotContain("chị gái");
    }
    assertThat(windows.faults).isEmpty();
  }

  private static void written(Page person, String text) {
    person.locator("#text").fill(text);
    person.keyboard().press("Enter");
  }

  private static void taken(Page lan, Page mai) {
    assertThat(lan.locator(".queue .case.level-3")).isVisible();
    assertThat(mai.locator(".queue .case.level-3")).isVisible();
    assertThat(lan.content()).doesNotContain("không muốn sống");
    StaffWindows.picture(lan, "console-queue-phone");
    StaffWindows.picture(mai, "console-queue-desktop-dark");
    lan.locator(".queue .do button").click();
    assertThat(lan.locator("#talk .said.person .words")).containsText("em không muốn sống nữa");
    assertThat(lan.locator("#talk .reasons mark").first()).isVisible();
    assertThat(mai.locator(".queue .facts")).containsText("Lan");
  }

  private static void talked(Page lan, Page mai, Page person) {
    lan.locator("#words").fill("Chào bạn, mình là Lan. Mình đọc rồi, mình ở đây với bạn.");
    assertThat(person.locator("#answering")).isVisible();
    StaffWindows.picture(person, "console-person-answering");
    lan.locator("#words").press("Control+Enter");
    assertThat(lan.locator("#talk .said.counsellor .words").last()).containsText("mình là Lan");
    assertThat(lan.locator("#words")).hasValue("");
    assertThat(person.locator(".line.theirs").last()).containsText("mình là Lan");
    assertThat(person.locator("#answering")).isHidden();
    List<String> asked = new ArrayList<>();
    person.onRequest(request -> asked.add(request.url()));
    person.locator("#text").pressSequentially("dạ em nghe");
    assertThat(asked).as("what is asked while the person types").isEmpty();
    written(person, "cảm ơn chị");
    assertThat(lan.locator("#talk .said.person").last()).containsText("cảm ơn chị");
    StaffWindows.picture(lan, "console-case-phone");
    StaffWindows.picture(person, "console-person");
    mai.locator(".queue .do a").click();
    assertThat(mai.locator("#talk .said.person").last()).containsText("cảm ơn chị");
    StaffWindows.picture(mai, "console-case-desktop-dark");
  }

  private static void ended(Page lan, Page person, ServiceProcess service) {
    lan.locator("#note").fill("ở nhà với chị gái");
    lan.locator("form:has(#note) button").click();
    assertThat(lan.locator(".notes")).containsText("ở nhà với chị gái");
    assertThat(person.content()).doesNotContain("chị gái");
    lan.locator("#outcome").selectOption("safe-for-now");
    lan.locator("form:has(#outcome) button").click();
    lan.navigate(service.address.resolve("/console/queue").toString());
    assertThat(lan.locator("#none")).isVisible();
    correctedAfterwards(lan);
  }

  private static void correctedAfterwards(Page lan) {
    lan.locator("#closed summary").click();
    StaffWindows.picture(lan, "console-queue-closed-phone");
    lan.locator("#closed a").click();
    lan.locator("input[name=position]").first().check();
    lan.locator("input[name=level][value='4']").check();
    lan.locator("#topic").selectOption("suicide");
    StaffWindows.picture(lan, "console-correction-ended-phone");
    lan.locator("form.correction button.action").click();
    lan.locator("input[name=agree]").check();
    StaffWindows.picture(lan, "console-corrected-ended-phone");
    lan.locator("form.correction button.action").click();
    assertThat(lan.locator("#kept")).isVisible();
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return CHROMIUM.window(width, height, scheme);
  }
}
