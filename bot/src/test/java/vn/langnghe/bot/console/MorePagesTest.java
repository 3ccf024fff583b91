package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.editing.Editing;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Role;

/// What reviewers may sign, the filters of the audit log, waits and calls that are due, over HTTP.
class MorePagesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() throws Exception {
    site = new ConsoleSite(folder, () -> NOW);
    site.stock();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private String id(String login) {
    return site.store.staff().accounts().all().stream()
        .filter(member -> member.login().equals(login))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void anAdministratorSaysWhichKindsAReviewerSigns() throws Exception {
    StaffBrowser admin = site.hired("quan", Role.ADMIN);
    site.hire("duyet", "duyet", Role.REVIEWER);
    String reviewer = id("duyet");
    String page = admin.get("/console/accounts/reviewers").body();
    assertThat(page).contains("data-login=\"duyet\"").doesNotContain("data-login=\"quan\"");
    admin.post("/console/accounts/" + reviewer + "/kinds", "kind", "card", "kind", "reply");
    assertThat(site.store.bookcase().kinds(reviewer)).isEqualTo(Set.of(Kind.CARD, Kind.REPLY));
    Editing editing = new Editing(site.store.bookcase());
    var member = site.store.staff().accounts().member(reviewer).orElseThrow();
    assertThat(editing.unfitReviewer(member, new Revision.Ref("hotline/ngay-mai", 1)))
        .contains(Editing.Reason.OTHER_KIND);
    assertThat(editing.unfitReviewer(member, new Revision.Ref("card/sleep", 1))).isEmpty();
    assertThat(audited(Deed.REVIEWER_KINDS)).isEqualTo("card reply");
    admin.post("/console/accounts/" + reviewer + "/kinds");
    assertThat(site.store.bookcase().kinds(reviewer)).isEmpty();
    assertThat(admin.get("/console/audit?deed=reviewer-kinds").body())
        .contains("Câu trả lời, Câu của bot");
    assertThat(admin.post("/console/accounts/" + id("quan") + "/kinds").statusCode())
        .isEqualTo(404);
  }

  private String audited(Deed deed) {
    return site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 100).stream()
        .filter(line -> line.entry().deed() == deed)
        .findFirst()
        .orElseThrow()
        .entry()
        .detail();
  }

  @Test
  void theAuditLogIsFilteredAndPaged() throws Exception {
    StaffBrowser admin = site.hired("quan", Role.ADMIN);
    for (int i = 0; i < 230; i++) {
      site.store
          .staff()
          .audit()
          .note(
              new Entry(
                  NOW.minusSeconds(86_400L * (i % 10)),
                  "m",
                  i % 2 == 0 ? Deed.KNOWLEDGE_DRAFTED : Deed.CASE_READ,
                  i % 2 == 0 ? "signal/s" + i : "case" + i,
                  ""));
    }
    String whole = admin.get("/console/audit").body();
    assertThat(rows(whole)).isEqualTo(100);
    assertThat(whole).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    String next = admin.get(link(whole, "next")).body();
    assertThat(next).contains("rel=\"prev\"");
    assertThat(rows(admin.get(link(next, "prev")).body())).isEqualTo(100);
    String knowledge = admin.get("/console/audit?kind=knowledge").body();
    assertThat(knowledge).contains("signal/s").doesNotContain(">case1<");
    String second = admin.get(link(knowledge, "next")).body();
    assertThat(rows(second)).isEqualTo(15);
    assertThat(second).doesNotContain("rel=\"next\"").doesNotContain(">case");
    String one = admin.get("/console/audit?whom=signal/s22").body();
    assertThat(rows(one)).as("s22 and s220 to s228").isEqualTo(6);
    String day = admin.get("/console/audit?from=2026-11-24&to=2026-11-24&kind=cases").body();
    assertThat(rows(day)).isEqualTo(23);
    assertThat(rows(admin.get("/console/audit?who=" + id("quan") + "&kind=cases").body())).isZero();
    assertThat(admin.get("/console/audit?from=x&before=y&deed=z&kind=w").statusCode())
        .isEqualTo(200);
  }

  private static int rows(String page) {
    return (int) Pattern.compile("<tr><td>").matcher(page).results().count();
  }

  private static String link(String page, String rel) {
    Matcher found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).as(rel).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  @Test
  void waitsOfFewPeopleAreHidden() throws Exception {
    for (int i = 0; i < 12; i++) {
      Instant begun = NOW.minusSeconds(7_201 + i);
      happened(i, begun, "person", "opened");
      if (i < 11) {
        happened(i, begun.plusSeconds(60L * (i + 1)), "lan", "taken");
      }
    }
    for (int i = 20; i < 23; i++) {
      happened(i, NOW.minusSeconds(20_000), "person", "opened");
    }
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    String page = chi.get("/console/knowledge/waits").body();
    assertThat(page).contains("<svg class=\"waits\"").contains("&lt;10");
    assertThat(chi.get("/console/knowledge/waits.csv?days=7").body())
        .contains("hour_of_day,waits,taken_percent,median_minutes,p90_minutes\r\n")
        .contains("all,12,90,6,10\r\n")
        .contains("\r\n16,12,90,6,10\r\n")
        .contains("\r\n13,<10,<10,<10,<10\r\n");
  }

  private void happened(int person, Instant at, String who, String what) {
    site.store
        .database()
        .write(handle ->
            handle
                .createUpdate(
                    "insert into case_event (conversation_id, case_id, at, who, what, why)"
                        + " values (:c, :c, :at, :who, :what, '')")
                .bind("c", "c" + person)
                .bind("at", at.toEpochMilli())
                .bind("who", who)
                .bind("what", what)
                .execute());
  }

  @Test
  void callsThatAreDueAreToldOnTheOverviewAndBesideTheLines() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR, Role.COUNSELLOR);
    assertThat(editor.get("/console/knowledge").body()).contains("id=\"due\"");
    String lines = editor.get("/console/knowledge/hotlines").body();
    String ambulance = card(lines, "hotline/cap-cuu-115");
    assertThat(ambulance).doesNotContain("tag due");
    assertThat(card(lines, "hotline/ngay-mai")).contains("tag due").contains("gọi mỗi tuần");
    assertThat(card(lines, "hotline/tong-dai-111-tre-em")).contains("gọi mỗi tháng");
    assertThat(editor.get("/console/hotlines").body()).contains("off due");
  }

  private static String card(String page, String id) {
    int from = page.indexOf("id=\"" + id + "\"");
    return page.substring(from, page.indexOf("</li>", from));
  }
}
