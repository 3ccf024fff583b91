package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.Starter;
import vn.langnghe.knowledge.files.Source;
import vn.langnghe.knowledge.guidance.Card;
import vn.langnghe.knowledge.text.Language;

/// The reading pages over real HTTP and the starter knowledge, on a Wednesday evening.
class ReadingTest {
  private static final String SEARCH = "/huong-dan/tim";
  private final WebSite site = new WebSite(new WebChannel.Limits(5, 5));
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theTopicsPageNamesEveryCardOnce(Language language) throws Exception {
    String page = get("/huong-dan", language).body();
    for (Card card : Starter.knowledge().guidance(language).cards()) {
      assertThat(page.split("href=\"/huong-dan/" + card.slug() + "\"", -1)).hasSize(2);
    }
    assertThat(page).contains("lang=\"" + language.code() + "\"", "id=\"leave\"", "tel:115");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCardIsShownWholeWithItsSourcesAndThatNoExpertSignedIt(Language language)
      throws Exception {
    for (Card card : Starter.knowledge().guidance(language).cards()) {
      HttpResponse<String> answer = get("/huong-dan/" + card.slug(), language);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("<ol>", "<h2>", "id=\"leave\"", "href=\"/\"")
          .contains(language == Language.VI ? "Chưa có chuyên gia ký" : "No expert has signed");
      for (Source source : card.sources()) {
        assertThat(answer.body()).contains(escaped(source.title()));
        assertThat(answer.body().contains("href=\"" + escaped(source.address()) + "\""))
            .as("a link only to what somebody opened: %s", source.address())
            .isEqualTo(source.opened());
      }
    }
  }

  @Test
  void rawHtmlInACardIsShownAsText() {
    assertThat(
            Markdown.html("a <script>alert(1)</script> <img src=x onerror=y>\n\n<iframe></iframe>"))
        .doesNotContain("<script", "<img", "<iframe")
        .contains("&lt;script&gt;");
    assertThat(Markdown.html("[x](javascript:alert(1)) [y](data:text/html,z)"))
        .doesNotContain("javascript:", "data:");
    assertThat(Markdown.html("## A\n\n1. **b**")).contains("<h2>A</h2>", "<strong>b</strong>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/huong-dan", "/huong-dan/sleep", "/duong-day-nong", "/huong-dan/khong-co"})
  void noPageSetsACookieOrLoadsFromElsewhereAndEachIsStrictAndCanBeLeft(String path)
      throws Exception {
    HttpResponse<String> answer = get(path, Language.VI);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body())
        .doesNotContainPattern("<(link|script|img|iframe)[^>]+(https?:)?//")
        .doesNotContain("style=\"", "onclick")
        .contains("id=\"leave\"", "tel:115", "tel:113", "tel:111");
  }

  @ParameterizedTest
  @ValueSource(strings = {"khong-co", "..%2F..%2Fetc", "SLEEP", "a%00b", "%F0%9F%98%A2"})
  void aCardThatIsNotThereIsToldKindly(String slug) throws Exception {
    HttpResponse<String> answer = get("/huong-dan/" + slug, Language.VI);
    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("Exception", "Javalin", "Jetty");
  }

  @ParameterizedTest
  @CsvSource({
    "mất ngủ, sleep",
    "mat ngu, sleep",
    "chia tay, breakup",
    "ap luc thi, exam-stress",
    "chong danh em, domestic-violence"
  })
  void aSearchFindsTheTopicWithMarksOrWithout(String typed, String slug) throws Exception {
    String first = search(SEARCH, typed).body().split("href=\"/huong-dan/", -1)[1];
    assertThat(first).startsWith(slug + "\"");
  }

  @ParameterizedTest
  @CsvSource({"mat ng, sleep", "mất n, sleep", "chia t, breakup"})
  void aSearchInHalfWordsNamesTheTopicAmongOthers(String typed, String slug) throws Exception {
    assertThat(search(SEARCH, typed).body()).contains("href=\"/huong-dan/" + slug + "\"");
  }

  @Test
  void aSearchThatSpeaksOfDangerShowsNumbersFirstAndAHarmlessOneDoesNot() throws Exception {
    String danger = search(SEARCH, "em muốn chết").body();
    assertThat(danger.indexOf("tel:115")).isBetween(0, danger.indexOf("/huong-dan/"));
    assertThat(search(SEARCH, "mất ngủ").body()).doesNotContain("tel:115");
  }

  @Test
  void aSearchWorksWithoutScriptAndKeepsWhatWasTypedOutOfEveryAddress() throws Exception {
    HttpResponse<String> answer = search("/huong-dan", "mat ngu <b>\"x");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("value=\"mat ngu &lt;b>&#34;x\"", "method=\"post\" action=\"/huong-dan\"")
        .doesNotContain("<b>");
    assertThat(get("/huong-dan", Language.VI).body()).doesNotContain("mat ngu <");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "😢😢", "\u0000\u0007", "\u202Eabc", "%", "((", "AND OR *:*"})
  void anythingMayBeSearchedFor(String typed) throws Exception {
    assertThat(search(SEARCH, typed).statusCode()).isEqualTo(200);
    assertThat(search("/huong-dan", typed).statusCode()).isEqualTo(200);
  }

  @Test
  void aVeryLongSearchIsCutAndAHugeOneRefused() throws Exception {
    assertThat(search(SEARCH, "ngủ ".repeat(50_000)).statusCode()).isEqualTo(200);
    assertThat(search(SEARCH, "a".repeat(3_000_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void tooManySearchesOfOneAddressAreAskedToWait() throws Exception {
    int busy = 0;
    for (int i = 0; i < 60; i++) {
      HttpResponse<String> answer = search(i % 2 == 0 ? SEARCH : "/huong-dan", "ngủ");
      if (answer.statusCode() == 429) {
        busy++;
        assertThat(answer.body()).contains("115", "Bạn chờ một chút");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      }
    }
    assertThat(busy).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLanguageSwitchStaysOnThePage(Language language) throws Exception {
    for (String path :
        List.of("/", "/huong-dan", "/huong-dan/sleep", "/duong-day-nong?chu-de=suicide")) {
      HttpResponse<String> page = get(path, language);
      assertThat(page.body()).contains("name=\"back\" value=\"" + path + "\"");
      assertThat(switched(path)).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil",
        "/huong-dan/../leave",
        "/leave",
        "/huong-dan\r\nX: y",
        ""
      })
  void theLanguageSwitchLeadsNowhereElse(String back) throws Exception {
    assertThat(switched(back)).isEqualTo("/");
  }

  private String switched(String back) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            form("/language", "language=en&back=" + encoded(back)), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private HttpResponse<String> get(String path, Language language)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.address.resolve(path))
            .header("Cookie", "ln_language=" + language.code())
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> search(String path, String typed)
      throws IOException, InterruptedException {
    return client.send(form(path, "q=" + encoded(typed)), BodyHandlers.ofString());
  }

  private HttpRequest form(String path, String body) {
    return HttpRequest.newBuilder(site.address.resolve(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
