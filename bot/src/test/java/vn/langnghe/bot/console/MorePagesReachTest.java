package vn.langnghe.bot.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.channel.web.Chromium;
import vn.langnghe.bot.channel.web.Contrast;
import vn.langnghe.bot.channel.web.Screenshots;
import vn.langnghe.bot.correction.Corrected;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// The pages of corrected levels, of reviewers, waits, calls and the audit log in a real Chromium:
/// words stand out, nothing is cut off, and a counsellor sends a correction by keyboard alone.
class MorePagesReachTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir static Path folder = Path.of(".");
  private static @Nullable ConsoleSite opened;
  private static List<Cookie> stay = List.of();

  /// Once for all: what the tests write disturbs no other.
  @BeforeAll
  static void open() throws Exception {
    opened = new ConsoleSite(folder, () -> NOW);
    site().stock();
    site().hire("lan", "Lan", Role.values());
    site().desk.opened("c1", Level.HIGH, NOW.minusSeconds(400));
    site().desk.take("c1", new Counsellor("lan", "Lan"));
    for (int i = 1; i < 4; i++) {
      String text = i == 2 ? "em tên Nguyễn Thị Hoa, em xong hết rồi, tạm biệt" : "dạ em nghe " + i;
      site()
          .desk
          .said(
              "c1",
              new Desk.Line.Person(
                  i,
                  NOW.minusSeconds(300),
                  new Content.Text(text),
                  Optional.of(Level.NONE),
                  List.of()));
    }
    for (String text : List.of("em xong hết rồi, tạm biệt mọi người", "em đi đây, tạm biệt")) {
      site()
          .store
          .corrections()
          .keep(
              new Corrected(Level.NONE, Level.HIGH, List.of(Topic.SUICIDE), Subject.SELF, text),
              Entry.of(NOW, "lan", Deed.TRIAGE_CORRECTED, ""));
    }
    for (int i = 0; i < 60; i++) {
      waited(i);
    }
    signIn();
  }

  private static void waited(int person) {
    Instant begun = NOW.minusSeconds(7_200L + 3_600L * (person % 5));
    for (String what : List.of("opened", "taken")) {
      site()
          .store
          .database()
          .write(handle ->
              handle
                  .createUpdate(
                      "insert into case_event (conversation_id, case_id, at, who, what, why)"
                          + " values (:c, :c, :at, :who, :what, '')")
                  .bind("c", "c" + person)
                  .bind(
                      "at",
                      (what.equals("taken") ? begun.plusSeconds(40L * person) : begun)
                          .toEpochMilli())
                  .bind("who", what.equals("taken") ? "lan" : "person")
                  .bind("what", what)
                  .execute());
    }
  }

  @AfterAll
  static void close() {
    site().close();
  }

  private static ConsoleSite site() {
    return Objects.requireNonNull(opened);
  }

  /// A code counts once, so that all tests share one stay.
  private static void signIn() {
    try (BrowserContext window = CHROMIUM.window(1280, 900, ColorScheme.LIGHT)) {
      SignIn.whole(window.newPage(), site(), "lan");
      stay = window.cookies();
    }
  }

  private static Page signedIn(BrowserContext window) {
    window.addCookies(stay);
    return window.newPage();
  }

  private void go(Page page, String path) {
    page.navigate(site().address.resolve("/console/" + path).toString());
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
  }

  @ParameterizedTest
  @CsvSource({
    "phone, 390, 844, LIGHT",
    "phone-dark, 390, 844, DARK",
    "desk, 1280, 900, LIGHT",
    "desk-dark, 1280, 900, DARK"
  })
  void wordsStandOutAndNothingIsCutOff(String name, int width, int height, ColorScheme scheme) {
    List<String> faults = new ArrayList<>();
    try (BrowserContext window = CHROMIUM.window(width, height, scheme)) {
      Page page = signedIn(window);
      for (String path :
          List.of(
              "cases/c1",
              "cases/c1/correction",
              "accounts/reviewers",
              "audit",
              "hotlines",
              "knowledge",
              "knowledge/questions",
              "knowledge/hotlines",
              "knowledge/insight",
              "knowledge/waits")) {
        go(page, path);
        look(page, path.replace('/', '-'), name, faults);
      }
      sent(page, () -> look(page, "corrected", name, faults));
    }
    assertThat(faults).isEmpty();
  }

  /// By keyboard alone; the page with the words is looked at on the way.
  private void sent(Page page, Runnable looked) {
    int before = site().store.corrections().kept(10).size();
    page.navigate(site().address.resolve("/console/cases/c1/correction").toString());
    page.locator("input[name=position][value='2']").focus();
    page.keyboard().press("Space");
    page.locator("input[name=level][value='4']").focus();
    page.keyboard().press("Space");
    page.locator("#topic").focus();
    page.keyboard().press("ArrowDown");
    page.locator("form.correction button[type=submit]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#words")).hasValue("em tên «tên», em xong hết rồi, tạm biệt");
    looked.run();
    page.locator("input[name=agree]").focus();
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#kept")).isVisible();
    assertThat(site().store.corrections().kept(10)).hasSize(before + 1);
  }

  @Test
  void aSignalIsOpenedWithThePhraseAndTriedAtOnce() {
    try (BrowserContext window = CHROMIUM.window(1280, 900, ColorScheme.LIGHT)) {
      Page page = signedIn(window);
      go(page, "knowledge/questions");
      page.locator(".tosignal button:not([formaction])").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#phrase")).hasValue(java.util.regex.Pattern.compile("tạm biệt"));
      assertThat(page.locator("#spellings li").first()).isVisible();
    }
  }

  private static void look(Page page, String what, String name, List<String> faults) {
    faults.addAll(Contrast.faults(page, what));
    Screenshots.keep(page, "more-" + what + "-" + name);
  }
}
