package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.group.Crew;
import vn.langnghe.bot.staff.Role;

/// Codes for the group of staff, from one's own page.
class GroupPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  @TempDir Path folder = Path.of(".");

  private static String code(String page, String command) {
    Matcher found = Pattern.compile("/" + command + " ([A-Z0-9]{8})").matcher(page);
    assertThat(found.find()).as("a code stands on the page").isTrue();
    return found.group(1);
  }

  @Test
  void aCodeBindsOneAccountOnceAndOnlyForAWhile() throws Exception {
    try (ConsoleSite site = new ConsoleSite(folder, () -> NOW)) {
      site.hire("lan", "Lan", Role.COUNSELLOR);
      StaffBrowser lan = StaffBrowser.signedIn(site, "lan");
      assertThat(lan.get("/console/me/telegram").body()).contains("has no topics");
      String old = code(lan.post("/console/me/telegram").body(), "toi");
      String code = code(lan.post("/console/me/telegram").body(), "toi");
      Crew crew = site.store.staff().crew();
      assertThat(crew.link(old, "u1", NOW)).as("the newer one counts").isEmpty();
      assertThat(crew.link(code, "u1", NOW.plus(Duration.ofMinutes(16)))).isEmpty();
      assertThat(crew.link(code, "u1", NOW)).isPresent();
      assertThat(crew.link(code, "u2", NOW)).isEmpty();
      assertThat(crew.member("u1")).isPresent();
      assertThat(lan.post("/console/me/telegram/off").statusCode()).isLessThan(400);
      assertThat(crew.member("u1")).isEmpty();
    }
  }

  @Test
  void onlyWhoKeepsTheAccountsGetsACodeForTheGroup() throws Exception {
    try (ConsoleSite site = new ConsoleSite(folder, () -> NOW)) {
      site.hire("lan", "Lan", Role.COUNSELLOR);
      site.hire("quan", "Quân", Role.ADMIN);
      StaffBrowser lan = StaffBrowser.signedIn(site, "lan");
      assertThat(lan.post("/console/me/telegram/group").statusCode()).isEqualTo(403);
      StaffBrowser admin = StaffBrowser.signedIn(site, "quan");
      String code = code(admin.post("/console/me/telegram/group").body(), "gan");
      assertThat(site.store.staff().crew().link(code, "u1", NOW))
          .as("it is no code of hers")
          .isEmpty();
      assertThat(site.store.staff().crew().bind(code, NOW)).isPresent();
    }
  }
}
