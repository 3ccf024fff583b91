package vn.langnghe.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.web.Chromium;

/// From a message at level 3 to a warm hand-over, the call, and what became of it, in real browsers
/// on a clock that is set forward; then the outage switch.
class HandOverBrowserTest {
  private static final String WORDS =
      "Một bạn cần người nghe, chuyện ý nghĩ tự tử. Gọi lại buổi tối.";
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path data = Path.of(".");

  @Test
  void aPersonIsHandedOnAndTellsWhetherTheyGotThrough() throws Exception {
    try (ClockedService service = ClockedService.start(data);
        BrowserContext admins = window(1280, 800, ColorScheme.DARK);
        BrowserContext lans = window(390, 844, ColorScheme.LIGHT);
        BrowserContext persons = window(390, 844, ColorScheme.LIGHT)) {
      StaffWindows windows = new StaffWindows(service::now);
      StaffWindows.Entered admin = windows.firstAdministrator(service.printed(), admins);
      Page lan = windows.joined(admin.page(), lans, "lan", "Lan", "counsellor");
      lan.locator(".shift button").click();
      Page person = windows.open(persons);
      person.navigate(service.address.toString());
      person.locator("#text").fill("em không muốn sống nữa");
      person.keyboard().press("Enter");
      lan.locator(".queue .do button").click();
      asked(lan, person);
      agreed(lan, person);
      service.pass(Duration.ofMinutes(40));
      lan.reload();
      service.pass(Duration.ofMinutes(25));
      person
          .getByText("Bạn đã gọi được Cấp cứu 115 chưa?")
          .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      StaffWindows.picture(person, "handover-person-called");
      press(person, "Gọi được rồi");
      assertThat(person.locator("main, body").first()).containsText("Mừng là bạn đã gọi được");
      lan.navigate(service.address.resolve("/console/hotlines").toString());
      assertThat(lan.locator(".lines [data-line=cap-cuu-115] .reach")).containsText("1/1");
      assertThat(lan.locator(".lines [data-line=cap-cuu-115] .reach")).not().containsText("%");
      StaffWindows.picture(lan, "handover-lines-phone");
      outage(service, windows, admin, person);
      assertThat(service.printed()).doesNotContain("ERROR").doesNotContain("ý nghĩ tự tử");
      assertThat(windows.faults).isEmpty();
    }
  }

  private static void asked(Page lan, Page person) {
    lan.locator("#handover").click();
    assertThat(lan.locator("#ask")).isVisible();
    lan.locator("#ask input[value=cap-cuu-115]").check();
    lan.locator("#words").fill(WORDS);
    StaffWindows.picture(lan, "handover-ask-phone");
    lan.locator("#ask button").click();
    assertThat(lan.locator(".handed .stage")).containsText("đang hỏi người này");
    assertThat(person.locator("body")).containsText(WORDS);
    StaffWindows.picture(person, "handover-person-asked");
  }

  private static void agreed(Page lan, Page person) {
    press(person, "Đồng ý, báo trước");
    assertThat(person.locator("body")).containsText("bạn chỉ cần nói");
    StaffWindows.picture(person, "handover-person-number");
    press(person, "Đồng ý");
    assertThat(person.locator("body")).containsText("phút nữa mình hỏi lại");
    assertThat(lan.locator(".handed .stage")).containsText("cần báo cho đường dây");
    StaffWindows.picture(lan, "handover-telling-phone");
    lan.locator(".handed form button").click();
    assertThat(lan.locator(".handed .stage")).containsText("đường dây đã nhận");
  }

  private static void press(Page person, String label) {
    person
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .last()
        .click();
  }

  private static void outage(
      ClockedService service, StaffWindows windows, StaffWindows.Entered entered, Page person) {
    Page admin = entered.page();
    admin.navigate(service.address.resolve("/console/sign-in").toString());
    windows.signIn(entered);
    admin.navigate(service.address.resolve("/console/hotlines/cap-cuu-115").toString());
    assertThat(admin.locator("#gaps")).containsText("giờ");
    StaffWindows.picture(admin, "handover-outage-dark");
    admin.locator("#take-out input[name=sure]").check();
    admin.locator("#out-why").selectOption("nobody-answers");
    admin.locator("#take-out button").click();
    assertThat(admin.locator("#served")).containsText("tạm ngưng từ");
    person.navigate(service.address.resolve("/duong-day-nong").toString());
    assertThat(person.locator("main a[href='tel:115']")).hasCount(0);
    admin.locator("#back-why").selectOption("checked-by-call");
    admin.locator("#put-back button").click();
    assertThat(admin.locator("#served")).containsText("đang được đưa");
    StaffWindows.picture(admin, "handover-line-dark");
    person.reload();
    assertThat(person.locator("main a[href='tel:115']").first()).isVisible();
  }

  private static BrowserContext window(int width, int height, ColorScheme scheme) {
    return CHROMIUM.window(width, height, scheme);
  }
}
