package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.knowledge.text.Language;

class WebChannelTest {
  private final WebSite site = new WebSite(new WebChannel.Limits(5, 100_000));
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final Map<String, String> cookies = new TreeMap<>();
  private String cookie = "";

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() throws Exception {
    for (String path : new String[] {"/", "/assets/chat.js", "/health", "/nowhere"}) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(path)
          .contains("nosniff");
    }
  }

  @Test
  void thePageLoadsNothingFromAnotherHost() throws Exception {
    assertThat(get("/").body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @Test
  void aMessageIsAcceptedOnceAndShownAfterAReload() throws Exception {
    get("/");
    assertThat(json("{\"id\":\"message-1\",\"text\":\"em buồn <script>\"}").statusCode())
        .isEqualTo(202);
    assertThat(json("{\"id\":\"message-1\",\"text\":\"em buồn <script>\"}").statusCode())
        .isEqualTo(200);
    assertThat(site.fakes.accepted()).isEqualTo(1);
    String page = get("/").body();
    assertThat(page)
        .contains("em buồn &lt;script")
        .contains("tel:115")
        .contains("Bạn có đang nghĩ");
    assertThat(page).doesNotContain("<b>Chuyện");
  }

  @Test
  void aFormWorksWithoutScript() throws Exception {
    get("/");
    HttpResponse<String> answer =
        post(
            "/messages",
            "application/x-www-form-urlencoded",
            "id=message-9&text=xin+ch%C3%A0o".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get("/").body()).contains("xin chào");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{}",
        "{\"id\":\"x\"}",
        "{\"id\":\"message-1\"}",
        "{\"id\":7,\"text\":\"a\"}",
        "{\"id\":\"../../../etc\",\"text\":\"a\"}",
        "{\"id\":\"message-1\",\"text\":5}",
        ""
      })
  void aBodyThatCannotBeReadIsToldKindly(String body) throws Exception {
    get("/");
    HttpResponse<String> answer = json(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("115").doesNotContain("Exception");
    assertThat(site.fakes.accepted()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "4096", "200000"})
  void longTextsAreAccepted(int length) throws Exception {
    get("/");
    assertThat(json("{\"id\":\"message-1\",\"text\":\"" + "ế".repeat(length) + "\"}").statusCode())
        .isEqualTo(202);
  }

  @Test
  void unseenAndTurnedLettersAreAcceptedAndUnknownFieldsPassedOver() throws Exception {
    get("/");
    assertThat(
            json("{\"id\":\"message-1\",\"text\":\"\\u0000\\u0007 \\u202Ea\\uD83D\",\"more\":{}}")
                .statusCode())
        .isEqualTo(202);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void bytesThatAreNoTextAreToldKindly() throws Exception {
    get("/");
    byte[] body = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
    assertThat(post("/messages", "application/json", body).statusCode()).isEqualTo(400);
  }

  @Test
  void aHugeBodyIsRefusedWithAndWithoutItsLength() throws Exception {
    get("/");
    byte[] huge =
        ("{\"id\":\"message-1\",\"text\":\"" + "a".repeat(3_000_000) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(post("/messages", "application/json", huge).statusCode()).isEqualTo(413);
    HttpRequest chunked =
        request("/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
            .build();
    HttpResponse<String> answer = client.send(chunked, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @Test
  void tooManyMessagesOfOneVisitorAreAskedToWait() throws Exception {
    get("/");
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      HttpResponse<String> answer = json("{\"id\":\"message-" + i + "\",\"text\":\"a\"}");
      if (answer.statusCode() == 429) {
        refused++;
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      }
    }
    assertThat(refused).isEqualTo(995);
    assertThat(site.fakes.accepted()).isEqualTo(5);
  }

  @Test
  void aForgedCookieGivesANewVisitor() throws Exception {
    get("/");
    json("{\"id\":\"message-1\",\"text\":\"chuyện riêng\"}");
    String own = cookie;
    cookie = own.substring(0, own.length() - 3) + "abc";
    assertThat(get("/").body()).doesNotContain("chuyện riêng");
    cookie = "ln_visitor=nonsense";
    assertThat(get("/").statusCode()).isEqualTo(200);
    cookie = own;
    assertThat(get("/").body()).contains("chuyện riêng");
  }

  @Test
  void aMessageThatCouldNotBeKeptGetsTheEmergencyCard() throws Exception {
    get("/");
    for (Acceptance acceptance : new Acceptance[] {Acceptance.FAILED, Acceptance.BUSY}) {
      site.fakes.answerNextWith(acceptance);
      HttpResponse<String> answer = json("{\"id\":\"message-1\",\"text\":\"a\"}");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains(EmergencyCard.text(Language.VI).substring(0, 40));
    }
  }

  @Test
  void anotherSiteCannotSendInAVisitorsName() throws Exception {
    get("/");
    HttpRequest foreign =
        request("/messages")
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("{\"id\":\"message-1\",\"text\":\"a\"}"))
            .build();
    assertThat(client.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    assertThat(site.fakes.accepted()).isZero();
  }

  @Test
  void leavingHidesTheChatAndForgetsTheVisitor() throws Exception {
    get("/");
    json("{\"id\":\"message-1\",\"text\":\"chuyện riêng\"}");
    String before = cookie;
    HttpResponse<String> answer = post("/leave", "application/x-www-form-urlencoded", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("about:blank");
    assertThat(cookie).isNotEqualTo(before);
    cookie = before;
    assertThat(get("/").body()).doesNotContain("chuyện riêng");
  }

  @Test
  void theLanguageIsRememberedAndUnknownPagesAreTold() throws Exception {
    HttpResponse<String> answer =
        post(
            "/language",
            "application/x-www-form-urlencoded",
            "language=en".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get("/").body()).contains("automated service");
    HttpResponse<String> missing = get("/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("no such page").doesNotContain("Javalin");
    assertThat(client.send(request("/").DELETE().build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(405);
  }

  @Test
  void aStreamSendsTheLinesAfterAPosition() throws Exception {
    get("/");
    json("{\"id\":\"message-1\",\"text\":\"một\"}");
    HttpRequest events = request("/events?after=1").header("Accept", "text/event-stream").build();
    var stream = client.send(events, BodyHandlers.ofInputStream());
    String start = new String(stream.body().readNBytes(400), StandardCharsets.UTF_8);
    stream.body().close();
    assertThat(start).contains("event: line").contains("id: 2").doesNotContain("id: 1\n");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(site.address.resolve(path));
    return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return remember(client.send(request(path).build(), BodyHandlers.ofString()));
  }

  private HttpResponse<String> json(String body) throws IOException, InterruptedException {
    return post("/messages", "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(String path, String type, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)).build();
    return remember(client.send(request, BodyHandlers.ofString()));
  }

  private HttpResponse<String> remember(HttpResponse<String> answer) {
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] pair = set.split(";")[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    cookie =
        cookies.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("; "));
    return answer;
  }
}
