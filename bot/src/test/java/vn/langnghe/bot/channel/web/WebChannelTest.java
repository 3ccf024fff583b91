package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.Acceptor.Acceptance;
import vn.langnghe.bot.message.EmergencyCard;
import vn.langnghe.knowledge.text.Language;

class WebChannelTest {
  private final WebSite site = new WebSite(new WebChannel.Limits(5, 100_000));
  private final Caller caller = new Caller(site.address);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() throws Exception {
    for (String path : new String[] {"/", "/assets/chat.js", "/health", "/nowhere"}) {
      HttpResponse<String> answer = caller.get(path);
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
    assertThat(caller.get("/").body()).doesNotContainPattern("(src|href)=\"(https?:)?//");
  }

  @Test
  void aMessageIsAcceptedOnceAndShownAfterAReload() throws Exception {
    caller.get("/");
    assertThat(caller.json("{\"id\":\"message-1\",\"text\":\"em buồn <script>\"}").statusCode())
        .isEqualTo(202);
    assertThat(caller.json("{\"id\":\"message-1\",\"text\":\"em buồn <script>\"}").statusCode())
        .isEqualTo(200);
    assertThat(site.fakes.accepted()).isEqualTo(1);
    String page = caller.get("/").body();
    assertThat(page)
        .contains("em buồn &lt;script")
        .contains("tel:115")
        .contains("Bạn có đang nghĩ");
    assertThat(page).doesNotContain("<b>Chuyện");
  }

  @Test
  void aFormWorksWithoutScript() throws Exception {
    caller.get("/");
    HttpResponse<String> answer =
        caller.post(
            "/messages",
            "application/x-www-form-urlencoded",
            "id=message-9&text=xin+ch%C3%A0o".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(caller.get("/").body()).contains("xin chào");
  }

  @Test
  void tooManyMessagesOfOneVisitorAreAskedToWait() throws Exception {
    caller.get("/");
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      HttpResponse<String> answer = caller.json("{\"id\":\"message-" + i + "\",\"text\":\"a\"}");
      if (answer.statusCode() == 429) {
        refused++;
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("chờ một chút", "115");
      }
    }
    assertThat(refused).isEqualTo(995);
    assertThat(site.fakes.accepted()).isEqualTo(5);
  }

  @Test
  void aForgedCookieGivesANewVisitor() throws Exception {
    caller.get("/");
    caller.json("{\"id\":\"message-1\",\"text\":\"chuyện riêng\"}");
    String own = caller.cookie;
    caller.cookie = own.substring(0, own.length() - 3) + "abc";
    assertThat(caller.get("/").body()).doesNotContain("chuyện riêng");
    caller.cookie = "ln_visitor=nonsense";
    assertThat(caller.get("/").statusCode()).isEqualTo(200);
    caller.cookie = own;
    assertThat(caller.get("/").body()).contains("chuyện riêng");
  }

  @Test
  void aMessageThatCouldNotBeKeptGetsTheEmergencyCard() throws Exception {
    caller.get("/");
    for (Acceptance acceptance : new Acceptance[] {Acceptance.FAILED, Acceptance.BUSY}) {
      site.fakes.answerNextWith(acceptance);
      HttpResponse<String> answer = caller.json("{\"id\":\"message-1\",\"text\":\"a\"}");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains(EmergencyCard.text(Language.VI).substring(0, 40));
    }
  }

  @Test
  void anotherSiteCannotSendInAVisitorsName() throws Exception {
    caller.get("/");
    HttpRequest foreign =
        caller
            .request("/messages")
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("{\"id\":\"message-1\",\"text\":\"a\"}"))
            .build();
    assertThat(caller.send(foreign).statusCode()).isEqualTo(403);
    assertThat(site.fakes.accepted()).isZero();
  }

  @Test
  void leavingHidesTheChatAndForgetsTheVisitor() throws Exception {
    caller.get("/");
    caller.json("{\"id\":\"message-1\",\"text\":\"chuyện riêng\"}");
    String before = caller.cookie;
    HttpResponse<String> answer =
        caller.post("/leave", "application/x-www-form-urlencoded", new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("about:blank");
    assertThat(caller.cookie).isNotEqualTo(before);
    caller.cookie = before;
    assertThat(caller.get("/").body()).doesNotContain("chuyện riêng");
  }

  @Test
  void theExitAmongTheChoicesLeavesToo() throws Exception {
    caller.get("/");
    String before = caller.cookie;
    HttpResponse<String> answer =
        caller.post(
            "/messages",
            "application/x-www-form-urlencoded",
            "id=message-1&button=exit".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.headers().firstValue("Location")).contains("about:blank");
    assertThat(site.fakes.accepted()).isEqualTo(1);
    assertThat(caller.cookie).isNotEqualTo(before);
  }

  @Test
  void theLanguageIsRememberedAndUnknownPagesAreTold() throws Exception {
    HttpResponse<String> answer =
        caller.post(
            "/language",
            "application/x-www-form-urlencoded",
            "language=en".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(caller.get("/").body()).contains("automated service");
    HttpResponse<String> missing = caller.get("/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("no such page").doesNotContain("Javalin");
    assertThat(caller.send(caller.request("/").DELETE().build()).statusCode()).isEqualTo(405);
  }

  @Test
  void aStreamSendsTheLinesAfterAPosition() throws Exception {
    caller.get("/");
    caller.json("{\"id\":\"message-1\",\"text\":\"một\"}");
    HttpRequest events =
        caller.request("/events?after=1").header("Accept", "text/event-stream").build();
    var stream = caller.stream(events);
    String start = new String(stream.body().readNBytes(400), StandardCharsets.UTF_8);
    stream.body().close();
    assertThat(start).contains("event: line").contains("id: 2").doesNotContain("id: 1\n");
  }
}
