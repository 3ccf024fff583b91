package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import vn.langnghe.bot.staff.Deed;
import vn.langnghe.bot.staff.Entry;
import vn.langnghe.bot.staff.Role;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// What editors do with wrongly rated messages, over HTTP.
class CorrectedPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final String QUEUE = "/console/knowledge/questions";

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

  private List<CorrectionBook.Kept> kept() {
    return site.store.corrections().kept(10);
  }

  private void corrected(String text, int rated, int level) {
    site.store
        .corrections()
        .keep(
            new Corrected(
                Level.of(rated),
                Level.of(level),
                level == 0 ? List.of() : List.of(Topic.SUICIDE),
                Subject.SELF,
                text),
            Entry.of(NOW, "lan", Deed.TRIAGE_CORRECTED, ""));
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
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
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

  @Test
  void theSameMessageIsNeverInBoth() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    corrected("em xong hết rồi, tạm biệt mọi người", 0, 4);
    editor.get(QUEUE);
    String first = id(kept(), "tạm biệt");
    editor.post("/console/knowledge/corrected/training", "kept", first);
    corrected("em xong hết rồi, tạm biệt mọi người", 0, 3);
    String second = id(kept(), "tạm biệt");
    assertThat(editor.post("/console/knowledge/corrected/evaluation", "kept", second).statusCode())
        .isEqualTo(409);
    assertThat(kept()).hasSize(1);
    assertThat(words(Example.EVALUATION, Kind.EVALUATION)).isEmpty();
  }

  /// The set of the organisation is a document like any other: signed, put through the gate that it
  /// becomes part of, published.
  @Test
  void aSignedSetPassesTheGateAndIsInForce() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    corrected("em xong hết rồi, tạm biệt mọi người", 0, 4);
    editor.get(QUEUE);
    editor.post("/console/knowledge/corrected/evaluation", "kept", id(kept(), "tạm biệt"));
    String id = Document.id(Kind.EVALUATION, Example.EVALUATION.file());
    editor.get(QUEUE);
    editor.post("/console/knowledge/send", "id", id, "number", "1");
    StaffBrowser reviewer = site.hired("duyet", Role.REVIEWER);
    reviewer.get("/console/knowledge/document?id=" + id);
    reviewer.post("/console/knowledge/sign", "id", id, "number", "1", "remark", "đúng");
    StaffBrowser chi = site.hired("chi", Role.SUPERVISOR);
    chi.get("/console/knowledge/publish");
    chi.post("/console/knowledge/publish", "base", "1", "ref", id + "@1", "reason", "bộ đo");
    assertThat(site.store.bookcase().newest()).isEqualTo(2);
    assertThat(site.store.bookcase().set(2)).containsEntry(id, 1);
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
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
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
