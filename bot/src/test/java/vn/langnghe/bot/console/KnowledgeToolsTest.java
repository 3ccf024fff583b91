package vn.langnghe.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.editing.Line;
import vn.langnghe.bot.editing.Revision;
import vn.langnghe.bot.editing.State;
import vn.langnghe.bot.staff.Role;

/// The pages on which drafts are tried, over HTTP.
class KnowledgeToolsTest {
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

  @Test
  void whatIsTypedIsTriedAgainstTheDraftAndNothingIsKept() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page = editor.get(SLEEP).body();
    String found =
        editor
            .post(
                "/console/knowledge/found",
                PaperForm.of(
                    page,
                    Map.of(
                        "ask",
                        "zzyx qwortle blim",
                        "questions",
                        "zzyx qwortle blim\nzzyx qwortle blim nữa",
                        "reason",
                        "")))
            .body();
    assertThat(found).contains("class=\"mine\"");
    assertThat(line("card/sleep").newest()).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsToldInTheLanguageOfThePageAndAsTheFormNamesIt() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page = editor.get(SLEEP).body();
    String[] form = PaperForm.of(page, Map.of("sources", "", "related", "nobody-wrote-it"));
    assertThat(editor.post("/console/knowledge/look", form).body())
        .contains("Bài chưa có nguồn. Hãy điền mã nguồn vào ô “Nguồn”.")
        .contains("Không có bài “nobody-wrote-it”. Hãy ghi tên một bài có sẵn.")
        .doesNotContain("sleep.md", "the card", " -> ");
    String[] blank = PaperForm.of(page, Map.of("title", ""));
    assertThat(editor.post("/console/knowledge/look", blank).body())
        .contains("Ô “Tiêu đề” còn trống. Hãy điền vào ô “Tiêu đề”.");
  }

  @Test
  void theLooksShowEachChannelAndWhatIsWrong() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page = editor.get(SLEEP).body();
    String before =
        editor
            .post(
                "/console/knowledge/found", PaperForm.of(page, Map.of("ask", "zzyx qwortle blim")))
            .body();
    assertThat(before).contains("verdict far");
    String look =
        editor
            .post(
                "/console/knowledge/look",
                PaperForm.of(page, Map.of("answer", "Gọi 0912 345 678 nhé.")))
            .body();
    assertThat(look)
        .contains("0912 345 678")
        .contains("faults")
        .contains("Telegram")
        .contains("Zalo OA");
    String good = editor.post("/console/knowledge/look", PaperForm.of(page, Map.of())).body();
    assertThat(good).contains("class=\"good\"").contains("class=\"key\"");
    assertThat(line("card/sleep").newest()).isEqualTo(1);
  }

  @Test
  void aSignalShowsWhichSpellingsItCoversAndWhatItMoves() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String id = "signal/general.plain-sad";
    id =
        site.store.bookcase().lines().stream()
            .map(one -> one.document().id())
            .filter(one -> one.startsWith("signal/suicide."))
            .findFirst()
            .orElse(id);
    String page = editor.get("/console/knowledge/document?id=" + id).body();
    Map<String, String> filled =
        Map.of("phrases", "(muốn|mún) biến mất luôn", "phrase", "muốn biến mất luôn");
    String spelled = editor.post("/console/knowledge/spellings", PaperForm.of(page, filled)).body();
    assertThat(spelled)
        .contains("class=\"covers\"")
        .contains("muon bien mat luon")
        .contains("<code>");
    String moved =
        editor.post("/console/knowledge/moved", PaperForm.of(page, Map.of("level", "0"))).body();
    assertThat(moved).contains("↑").contains("↓");
  }

  @Test
  void aCallToALineIsNotedAndGoesToReview() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page =
        editor
            .get(
                "/console/knowledge/hotlines?age=15&province=Đà+Nẵng&at=2026-11-28T22:30&topic=general"
                    .replace("Đà+Nẵng", "%C4%90%C3%A0+N%E1%BA%B5ng"))
            .body();
    assertThat(page).contains("id=\"given\"").contains("111");
    HttpResponse<String> noted =
        editor.post(
            "/console/knowledge/called",
            "id",
            "hotline/ngay-mai",
            "from",
            "1",
            "result",
            "as-written",
            "remark",
            "nghe máy sau 2 hồi chuông");
    assertThat(StaffBrowser.to(noted)).contains("ngay-mai");
    Revision called = newest("hotline/ngay-mai");
    assertThat(called.state()).isEqualTo(State.IN_REVIEW);
    assertThat(called.words().text()).contains("last_verified: 2026-11-25");
    assertThat(called.reason()).contains("2 hồi chuông");
    editor.get("/console/knowledge/hotlines");
    editor.post(
        "/console/knowledge/called",
        "id",
        "hotline/ngay-mai",
        "from",
        "2",
        "result",
        "wrong-number");
    assertThat(newest("hotline/ngay-mai").words().text()).contains("status: do_not_display");
  }

  @Test
  void theSandboxSpeaksWithTheDraftsAndTheServiceDoesNot() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page = editor.get("/console/knowledge/document?id=reply/hello").body();
    editor.post(
        "/console/knowledge/save",
        PaperForm.of(
            page, Map.of("vi", "Chào, đây là bản nháp.", "reason", "thử", "then", "keep")));
    editor.get("/console/knowledge/sandbox");
    String chat = editor.post("/console/knowledge/sandbox", "text", "em không ngủ được").body();
    assertThat(chat).contains("Chào, đây là bản nháp.").contains("em không ngủ được");
    String live = editor.post("/console/knowledge/sandbox", "of", "live").body();
    assertThat(live).doesNotContain("đây là bản nháp.");
  }

  @Test
  void theOverviewCountsAndFinds() throws Exception {
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    String page = editor.get("/console/knowledge").body();
    assertThat(page).contains("id=\"signed\"").contains("<meter");
    String found =
        editor.post("/console/knowledge/list", "q", "mat ngu", "kind", "card", "pile", "").body();
    String rows = found.substring(found.indexOf("id=\"rows\""));
    assertThat(rows).contains("card/sleep").doesNotContain("card/gambling");
    assertThat(Set.of(200)).contains(editor.get("/console/knowledge?pile=due").statusCode());
  }

  @Test
  void numbersOfFewPeopleAreHidden() throws Exception {
    for (int i = 0; i < 13; i++) {
      String conversation = "c" + i;
      int level = i < 12 ? 1 : 4;
      site.store
          .database()
          .write(handle ->
              handle
                  .createUpdate(
                      "insert into turn_log (conversation_id, inbox_id, at, level, signals, effects,"
                          + " refs, knowledge) values (:c, 1, :at, :level, '', '', '', 'k')")
                  .bind("c", conversation)
                  .bind("at", site.clock.instant().minusSeconds(60).toEpochMilli())
                  .bind("level", level)
                  .execute());
    }
    StaffBrowser editor = site.hired("bien", Role.EDITOR);
    assertThat(editor.get("/console/knowledge/insight").body())
        .contains("<svg class=\"bars\"")
        .contains("&lt;10");
    assertThat(editor.get("/console/knowledge/insight.csv?days=7").body())
        .contains("level,1,12\r\n")
        .contains("level,4,<10\r\n")
        .contains("day,2026-11-25,13\r\n");
  }
}
