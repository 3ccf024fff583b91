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
import vn.langnghe.bot.correction.Example;
import vn.langnghe.bot.editing.Document;
import vn.langnghe.bot.editing.Kind;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.escalation.Counsellor;
import vn.langnghe.bot.escalation.Desk;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.staff.AuditBook;
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// A wrongly rated message on its way from a case to the sets of the gate, over HTTP.
class CorrectionPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final String TYPED =
      "em tên Nguyễn Thị Hoa, số 0912345678, em xong hết rồi, tạm biệt mọi người";
  private static final String PAGE = "/console/cases/c1/correction";
  private static final String QUEUE = "/console/knowledge/questions";

  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() throws Exception {
    site = new ConsoleSite(folder, () -> NOW);
    site.stock();
    site.desk.opened("c1", Level.HIGH, NOW.minusSeconds(600));
    said(1, TYPED, Level.NONE);
    said(2, "em chào anh chị", Level.NONE);
  }

  private void said(long position, String text, Level level) {
    site.desk.said(
        "c1",
        new Desk.Line.Person(
            position,
            NOW.minusSeconds(500),
            new Content.Text(text),
            Optional.of(level),
            List.of()));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private StaffBrowser hired(String login, Role... roles) throws Exception {
    site.hire(login, login, roles);
    return StaffBrowser.signedIn(site, login);
  }

  private StaffBrowser counsellor() throws Exception {
    StaffBrowser lan = hired("lan", Role.COUNSELLOR);
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
                vn.langnghe.knowledge.danger.Subject.SELF,
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
    StaffBrowser minh = hired("minh", Role.COUNSELLOR);
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
    StaffBrowser chi = hired("chi", Role.SUPERVISOR);
    site.desk.take("c1", new Counsellor("minh", "Minh"));
    assertThat(chi.get(PAGE).body()).contains("tạm biệt mọi người");
    assertThat(site.store.staff().audit().lines(AuditBook.Wanted.ANY, Long.MAX_VALUE, 1))
        .allSatisfy(line -> {
          assertThat(line.entry().deed()).isEqualTo(Deed.CASE_READ);
          assertThat(line.entry().whom()).isEqualTo("c1");
        });
  }

  private void corrected(String text, int rated, int level) {
    site.store
        .corrections()
        .keep(
            new Corrected(
                Level.of(rated),
                Level.of(level),
                level == 0 ? List.of() : List.of(Topic.SUICIDE),
                vn.langnghe.knowledge.danger.Subject.SELF,
                text),
            vn.langnghe.bot.staff.Entry.of(NOW, "lan", Deed.TRIAGE_CORRECTED, ""));
  }

  private String words(Example example, Kind kind) {
    return site.store
        .bookcase()
        .line(Document.id(kind, example.file()))
        .flatMap(line -> site.store.bookcase().revision(line.newestRef()))
        .filter(revision -> revision.state() == State.DRAFT)
        .map(revision -> revision.words().text())
        .orElse("");
  }

  @Test
  void editorsAddThemToTheGatesSetOrToTrainingOrDismissThem() throws Exception {
    corrected("em xong hết rồi, tạm biệt mọi người", 0, 4);
    corrected("cười muốn chết với con mèo", 3, 0);
    corrected("em dọn phòng sạch rồi, ai thương em thì nhớ", 1, 3);
    StaffBrowser editor = hired("bien", Role.EDITOR);
    String queue = editor.get(QUEUE).body();
    assertThat(queue).contains("tạm biệt mọi người", "con mèo", "class=\"wrong\"");
    List<CorrectionBook.Kept> all = kept();
    String missed = id(all, "tạm biệt");
    String taken =
        StaffBrowser.to(editor.post("/console/knowledge/corrected/evaluation", "kept", missed));
    assertThat(taken).contains("triage-corrected.jsonl");
    assertThat(editor.get(taken.replace(site.address.toString(), "")).statusCode()).isEqualTo(200);
    assertThat(words(Example.EVALUATION, Kind.EVALUATION)).contains("tạm biệt").hasLineCount(1);
    editor.post("/console/knowledge/corrected/training", "kept", id(all, "dọn phòng"));
    assertThat(words(Example.TRAINING, Kind.TRAINING)).startsWith("3\tsuicide\tself\tstandard\tem");
    editor.post("/console/knowledge/corrected/dismiss", "kept", id(all, "con mèo"));
    assertThat(kept()).isEmpty();
    assertThat(editor.get(QUEUE).body()).doesNotContain("class=\"wrong\"");
    assertThat(editor.post("/console/knowledge/corrected/evaluation", "kept", missed).statusCode())
        .isEqualTo(422);
  }

  private static String id(List<CorrectionBook.Kept> kept, String part) {
    return kept.stream()
        .filter(one -> one.corrected().text().contains(part))
        .map(CorrectionBook.Kept::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSignalOpensWithThePhraseAndANewOneBeginsWithIt() throws Exception {
    corrected("em xong hết rồi, tạm biệt mọi người", 0, 4);
    StaffBrowser editor = hired("bien", Role.EDITOR);
    String queue = editor.get(QUEUE).body();
    int option = queue.indexOf("value=\"signal/");
    String id = queue.substring(option + 7, queue.indexOf('"', option + 8));
    String phrase = "em xong hết rồi, tạm biệt mọi người";
    String signal = editor.post("/console/knowledge/document", "id", id, "phrase", phrase).body();
    assertThat(signal)
        .contains("name=\"phrase\" value=\"" + phrase + "\"")
        .contains("id=\"paper\"");
    String begun = editor.post("/console/knowledge/new", "kind", "signal", "asked", phrase).body();
    assertThat(begun).contains("name=\"file\"").contains(phrase);
    String fresh =
        editor
            .post(
                "/console/knowledge/new",
                "kind",
                "signal",
                "asked",
                phrase,
                "name",
                "suicide.farewell-to-all",
                "file",
                "knowledge/content/signals/suicide.yaml")
            .body();
    assertThat(fresh).contains("name=\"examples\"").contains(phrase);
  }
}
