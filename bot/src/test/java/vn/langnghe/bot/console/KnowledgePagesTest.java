package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.staff.Role;

/// The knowledge pages over HTTP.
class KnowledgePagesTest {
  private static final String SLEEP = "/console/knowledge/document?id=card/sleep";

  @TempDir Path folder = Path.of(".");
  private ConsoleSite site;

  @BeforeEach
  void open() throws Exception {
    site = new ConsoleSite(folder, () -> Instant.parse("2026-11-25T12:00:00Z"));
    site.stock();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Line line(String id) {
    return site.store.bookcase().line(id).orElseThrow();
  }

  private Revision newest(String id) {
    return site.store.bookcase().revision(line(id).newestRef()).orElseThrow();
  }

  private static String[] step(Revision.Ref ref, String... more) {
    List<String> fields =
        new ArrayList<>(List.of("id", ref.document(), "number", Integer.toString(ref.number())));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  @Test
  void choicesHaveNamesForWhoWritesAndForWhoReads() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String form = editor.get("/console/knowledge/document?id=context/laughing").body();
    assertThat(form).contains(">dấu hiệu không còn đúng</option>").doesNotContain(">cancel<");
    assertThat(editor.get("/console/knowledge/document?id=hotline/ngay-mai").body())
        .contains("để bấm")
        .doesNotContain(">dial<");
    StaffBrowser lead = site.hired("mai", Role.SUPERVISOR);
    String read = lead.get("/console/knowledge/document?id=context/laughing").body();
    assertThat(read).contains(">dấu hiệu không còn đúng</dd>").doesNotContain(">cancel<");
    assertThat(lead.get("/console/knowledge/publish").body())
        .contains("Bộ khởi đầu")
        .doesNotContain("starter files");
  }

  @Test
  void aDraftGoesFromItsEditorOverAReviewerToPublication() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    StaffBrowser reviewer = site.hired("duyet", Role.REVIEWER);
    StaffBrowser lead = site.hired("truong", Role.SUPERVISOR);
    String page = editor.get(SLEEP).body();
    HttpResponse<String> saved =
        editor.post(
            "/console/knowledge/save",
            PaperForm.of(
                page, Map.of("title", "Mất ngủ triền miên", "reason", "rõ hơn", "then", "send")));
    assertThat(StaffBrowser.to(saved)).isEqualTo("/console/knowledge/document?id=card%2Fsleep");
    Revision mine = newest("card/sleep");
    assertThat(mine.state()).isEqualTo(State.IN_REVIEW);
    assertThat(mine.words().text()).contains("title: \"Mất ngủ triền miên\"");
    assertThat(editor.get(SLEEP).body()).doesNotContain("id=\"sign\"");
    assertThat(editor.post("/console/knowledge/sign", step(mine.ref())).statusCode())
        .isEqualTo(403);
    assertThat(reviewer.get(SLEEP).body()).contains("id=\"sign\"").contains("class=\"new\"");
    reviewer.post("/console/knowledge/sign", step(mine.ref(), "remark", "tốt"));
    assertThat(newest("card/sleep").state()).isEqualTo(State.SIGNED);
    String ready = lead.get("/console/knowledge/publish").body();
    assertThat(ready).contains("card/sleep@2").contains("id=\"go\"");
    HttpResponse<String> published =
        lead.post(
            "/console/knowledge/publish", "base", "1", "ref", "card/sleep@2", "reason", "tiêu đề");
    assertThat(StaffBrowser.to(published)).isEqualTo("/console/knowledge/publish");
    assertThat(line("card/sleep").inForce()).isEqualTo(2);
    assertThat(lead.get("/console/knowledge/publications/2").body()).contains("id=\"report\"");
    lead.post("/console/knowledge/restore", "to", "1", "reason", "nhầm");
    assertThat(line("card/sleep").inForce()).isEqualTo(1);
  }

  @Test
  void theSecondOfTwoEditorsSeesBothAndLosesNothing() throws Exception {
    StaffBrowser first = site.hired("mot", Role.EDITOR);
    StaffBrowser second = site.hired("hai", Role.EDITOR);
    String page = first.get(SLEEP).body();
    String same = second.get(SLEEP).body();
    first.post(
        "/console/knowledge/save",
        PaperForm.of(page, Map.of("title", "Ngủ bản một", "reason", "một", "then", "keep")));
    HttpResponse<String> late =
        second.post(
            "/console/knowledge/save",
            PaperForm.of(
                same,
                Map.of(
                    "title",
                    "Ngủ bản hai",
                    "en.title",
                    "Sleep two",
                    "reason",
                    "hai",
                    "then",
                    "keep")));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("value=\"Ngủ bản hai\"")
        .contains("<pre>Ngủ bản một</pre>")
        .contains("value=\"Sleep two\"")
        .contains("name=\"from\" value=\"2\"");
    assertThat(newest("card/sleep").words().text()).contains("Ngủ bản một");
    second.post("/console/knowledge/save", PaperForm.of(late.body(), Map.of("then", "keep")));
    Revision third = newest("card/sleep");
    assertThat(third.number()).isEqualTo(3);
    assertThat(third.words().text()).contains("Ngủ bản hai");
    assertThat(third.reason()).isEqualTo("hai");
  }

  @Test
  void nobodySignsTheirOwnWordsNorRejectsWithoutARemark() throws Exception {
    StaffBrowser both = site.hired("caHai", Role.REVIEWER);
    String page = both.get(SLEEP).body();
    both.post(
        "/console/knowledge/save",
        PaperForm.of(page, Map.of("title", "Của mình", "reason", "vì", "then", "send")));
    Revision mine = newest("card/sleep");
    assertThat(both.get(SLEEP).body()).contains("Bạn viết bản này").doesNotContain("id=\"sign\"");
    assertThat(both.post("/console/knowledge/sign", step(mine.ref())).statusCode()).isEqualTo(409);
    assertThat(newest("card/sleep").state()).isEqualTo(State.IN_REVIEW);
    StaffBrowser other = site.hired("khac", Role.REVIEWER);
    other.get(SLEEP);
    assertThat(other.post("/console/knowledge/reject", step(mine.ref())).statusCode())
        .isEqualTo(409);
    other.post("/console/knowledge/reject", step(mine.ref(), "remark", "chưa rõ nguồn"));
    assertThat(newest("card/sleep").state()).isEqualTo(State.REJECTED);
    assertThat(both.get(SLEEP).body()).contains("chưa rõ nguồn");
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page = editor.get(SLEEP).body();
    HttpResponse<String> refused =
        editor.post(
            "/console/knowledge/save",
            PaperForm.of(
                page, Map.of("body", "<script>alert(1)</script>", "reason", "x", "then", "keep")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    assertThat(line("card/sleep").newest()).isEqualTo(1);
    assertThat(editor.get("/console/knowledge/document?id=" + "..%2F..%2Fetc").statusCode())
        .isEqualTo(404);
    assertThat(
            editor
                .post(
                    "/console/knowledge/save",
                    "id",
                    "x",
                    "kind",
                    "card",
                    "name",
                    "../../x",
                    "from",
                    "0")
                .statusCode())
        .isEqualTo(404);
  }
}
