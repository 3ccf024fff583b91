package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.correction.Corrected;
import vn.langnghe.bot.correction.CorrectionBook;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.escalation.Outcome;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// A wrongly rated message on its way out of a case, over HTTP.
class CorrectionPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final String TYPED =
      "em tên Nguyễn Thị Hoa, số 0912345678, em xong hết rồi, tạm biệt mọi người";
  private static final String PAGE = "/console/cases/c1/correction";

  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() throws Exception {
    site = new ConsoleSite(folder, () -> NOW);
    site.desk.opened("c1", Level.HIGH, NOW.minusSeconds(600));
    said(1, TYPED, Level.NONE);
    said(2, "em chào anh chị", Level.NONE);
  }

  private void said(long position, String text, Level level) {
    said(position, text, level, NOW.minusSeconds(500));
  }

  private void said(long position, String text, Level level, Instant at) {
    site.desk.said(
        "c1",
        new Desk.Line.Person(position, at, new Content.Text(text), Optional.of(level), List.of()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private StaffBrowser counsellor() throws Exception {
    StaffBrowser lan = site.hired("lan", Role.COUNSELLOR);
    site.desk.take("c1", new Counsellor("lan", "Lan"));
    return lan;
  }

  private static String[] form(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "position",
                "1",
                "level",
                "4",
                "topic",
                "suicide",
                "also",
                "self_harm",
                "subject",
                "self"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private StaffBrowser afterTheEnd() throws Exception {
    StaffBrowser lan = counsellor();
    site.desk.close("c1", "lan", Outcome.SAFE_FOR_NOW);
    return lan;
  }

  private List<CorrectionBook.Kept> kept() {
    return site.store.corrections().kept(10);
  }

  /// The words of the field that leaves.
  private static String words(String page) {
    int from = page.indexOf("id=\"words\"");
    return page.substring(page.indexOf('>', from) + 1, page.indexOf("</textarea>", from));
  }

  @Test
  void whoHasTheCaseSeesTheWordsAsTheyLeaveAndAgrees() throws Exception {
    StaffBrowser lan = counsellor();
    assertThat(lan.get("/console/cases/c1").body()).contains("id=\"correction\"");
    assertThat(lan.get(PAGE).body()).contains("tạm biệt mọi người").contains("name=\"position\"");
    String shown = lan.post(PAGE, form()).body();
    String words = words(shown);
    assertThat(words).contains("«tên»", "«số»", "tạm biệt").doesNotContain("Hoa", "0912");
    assertThat(kept()).isEmpty();
    assertThat(lan.post(PAGE + "/send", form("words", words)).statusCode()).isEqualTo(422);
    assertThat(kept()).as("nobody agreed").isEmpty();
    String mine = "em xong hết rồi, tạm biệt mọi người";
    assertThat(lan.post(PAGE + "/send", form("words", mine, "agree", "yes")).body())
        .contains("id=\"kept\"");
    assertThat(kept())
        .extracting(CorrectionBook.Kept::corrected)
        .containsExactly(
            new Corrected(
                Level.NONE,
                Level.IMMINENT,
                List.of(Topic.SUICIDE, Topic.SELF_HARM),
                Subject.SELF,
                mine));
    noLineOfTheAuditLogTellsWhichCaseItWas();
  }

  private void noLineOfTheAuditLogTellsWhichCaseItWas() {
    assertThat(site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 100))
        .filteredOn(line -> line.entry().deed() == Deed.TRIAGE_CORRECTED)
        .hasSize(1)
        .allSatisfy(line -> {
          assertThat(line.entry().whom()).isEmpty();
          assertThat(line.entry().detail()).isEmpty();
        });
  }

  @Test
  void whoEndedTheCaseCorrectsItAfterwardsInTheSameSteps() throws Exception {
    StaffBrowser lan = afterTheEnd();
    said(3, "sau khi ca kết thúc", Level.NONE, NOW.plusSeconds(60));
    assertThat(lan.get("/console/queue").body()).contains("id=\"closed\"", PAGE);
    assertThat(lan.get("/console/cases/c1").body())
        .contains("id=\"correction\"")
        .doesNotContain("tạm biệt");
    assertThat(lan.get(PAGE).body())
        .contains("tạm biệt mọi người")
        .doesNotContain("sau khi ca kết thúc");
    String words = words(lan.post(PAGE, form()).body());
    assertThat(words).contains("«tên»", "«số»").doesNotContain("Hoa", "0912");
    assertThat(lan.post(PAGE + "/send", form("words", words)).statusCode())
        .as("nobody agreed")
        .isEqualTo(422);
    assertThat(kept()).isEmpty();
    lan.post(PAGE + "/send", form("words", words, "agree", "yes"));
    assertThat(kept()).hasSize(1);
    noLineOfTheAuditLogTellsWhichCaseItWas();
  }

  @Test
  void nobodyElseReadsAnEndedCaseByCorrectingIt() throws Exception {
    afterTheEnd();
    StaffBrowser minh = site.hired("minh", Role.COUNSELLOR);
    minh.get("/console/queue");
    assertThat(minh.get(PAGE).statusCode()).isEqualTo(409);
    assertThat(minh.get("/console/queue").body()).doesNotContain("id=\"closed\"");
    assertThat(minh.post(PAGE + "/send", form("words", "chữ", "agree", "yes")).statusCode())
        .isEqualTo(409);
    assertThat(kept()).isEmpty();
  }

  @Test
  void whereTheWordsAreDeletedThatIsToldAndNothingIsKept() throws Exception {
    StaffBrowser lan = afterTheEnd();
    lan.get(PAGE);
    site.desk.forgot("c1");
    for (var answer :
        List.of(
            lan.get(PAGE),
            lan.post(PAGE, form()),
            lan.post(PAGE + "/send", form("words", "chữ", "agree", "yes")))) {
      assertThat(answer.statusCode()).isEqualTo(410);
      assertThat(answer.body()).contains("đã được xóa theo hạn lưu");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void aNameThatIsWrittenBackIsTakenOutAgainAndShownBeforeItLeaves() throws Exception {
    StaffBrowser lan = counsellor();
    lan.get(PAGE);
    var again =
        lan.post(PAGE + "/send", form("words", "em tên Nguyễn Thị Hoa, tạm biệt", "agree", "yes"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(words(again.body())).doesNotContain("Hoa").contains("«tên»");
    assertThat(kept()).isEmpty();
    lan.post(PAGE + "/send", form("words", words(again.body()), "agree", "yes"));
    assertThat(kept()).hasSize(1);
    assertThat(lan.post(PAGE + "/send", form("words", "  ", "agree", "yes")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatIsMissingOrWrongIsTold() throws Exception {
    StaffBrowser lan = counsellor();
    lan.get(PAGE);
    for (String[] wrong :
        List.of(
            new String[] {"level", "4", "topic", "suicide"},
            new String[] {"position", "99", "level", "4", "topic", "suicide"},
            new String[] {"position", "1", "level", "9", "topic", "suicide"},
            new String[] {"position", "1", "level", "0"},
            new String[] {"position", "1", "level", "3"})) {
      var told = lan.post(PAGE, wrong);
      assertThat(told.statusCode()).isEqualTo(422);
      assertThat(told.body()).contains("role=\"alert\"");
    }
  }

  @Test
  void whoMayNotReadTheCaseGetsNoWordOfIt() throws Exception {
    StaffBrowser minh = site.hired("minh", Role.COUNSELLOR);
    minh.get("/console/queue");
    for (var answer :
        List.of(
            minh.get(PAGE),
            minh.post(PAGE, form()),
            minh.post(PAGE + "/send", form("words", "chữ", "agree", "yes")))) {
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).doesNotContain("tạm biệt");
    }
    assertThat(kept()).isEmpty();
    assertThat(minh.get("/console/cases/nowhere/correction").statusCode()).isEqualTo(404);
  }

  @Test
  void aSupervisorWhoReadsItThereStandsInTheAuditLog() throws Exception {
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    site.desk.take("c1", new Counsellor("minh", "Minh"));
    assertThat(chi.get(PAGE).body()).contains("tạm biệt mọi người");
    assertThat(site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 1))
        .allSatisfy(line -> {
          assertThat(line.entry().deed()).isEqualTo(Deed.CASE_READ);
          assertThat(line.entry().whom()).isEqualTo("c1");
        });
  }
}
