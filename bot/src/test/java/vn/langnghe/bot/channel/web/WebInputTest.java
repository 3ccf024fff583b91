package vn.langnghe.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever may arrive instead of a plain message.
class WebInputTest {
  private final WebSite site = new WebSite(new WebChannel.Limits(5, 100_000));
  private final Caller caller = new Caller(site.address);

  @AfterEach
  void stop() {
    site.close();
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
    caller.get("/");
    HttpResponse<String> answer = caller.json(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("115").doesNotContain("Exception");
    assertThat(site.fakes.accepted()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "4096", "200000"})
  void longTextsAreAccepted(int length) throws Exception {
    caller.get("/");
    assertThat(
            caller
                .json("{\"id\":\"message-1\",\"text\":\"" + "ế".repeat(length) + "\"}")
                .statusCode())
        .isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "\\n\\t",
        "😢",
        "👍🏽❤️👨‍👩‍👧",
        "\\u200F\\u202Eabc",
        "\\u0000",
        "e\\u0301"
      })
  void emptyBlankPicturedAndTurnedTextsAreAcceptedAndShownAfterAReload(String text)
      throws Exception {
    caller.get("/");
    HttpResponse<String> answer = caller.json("{\"id\":\"message-1\",\"text\":\"" + text + "\"}");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(caller.get("/").body())
        .contains("data-id=\"message-1\"", "dir=\"auto\"")
        .doesNotContain("\u0000", "\u0007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"message-1\",\"sticker\":\"heart\"}",
        "{\"id\":\"message-1\",\"text\":null}",
        "{\"id\":\"message-1\",\"text\":[\"a\"]}",
        "{\"id\":\"message-1\",\"button\":7}"
      })
  void whatIsNoTextAndNoButtonIsToldKindly(String body) throws Exception {
    caller.get("/");
    assertThat(caller.json(body).statusCode()).isEqualTo(400);
    assertThat(caller.json(body).body()).contains("115", "gõ lại");
    assertThat(site.fakes.accepted()).isZero();
  }

  @Test
  void aFormWithBytesThatAreNoTextIsTakenOrToldKindly() throws Exception {
    caller.get("/");
    byte[] body = "id=message-1&text=%C3%28%FF".getBytes(StandardCharsets.US_ASCII);
    HttpResponse<String> answer =
        caller.post("/messages", "application/x-www-form-urlencoded", body);
    assertThat(answer.statusCode()).isIn(303, 400);
    assertThat(answer.body()).doesNotContain("Exception");
    assertThat(caller.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void unseenAndTurnedLettersAreAcceptedAndUnknownFieldsPassedOver() throws Exception {
    caller.get("/");
    assertThat(
            caller
                .json(
                    "{\"id\":\"message-1\",\"text\":\"\\u0000\\u0007 \\u202Ea\\uD83D\",\"more\":{}}")
                .statusCode())
        .isEqualTo(202);
    assertThat(caller.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void bytesThatAreNoTextAreToldKindly() throws Exception {
    caller.get("/");
    byte[] body = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
    assertThat(caller.post("/messages", "application/json", body).statusCode()).isEqualTo(400);
  }

  @Test
  void aHugeBodyIsRefusedWithAndWithoutItsLength() throws Exception {
    caller.get("/");
    byte[] huge =
        ("{\"id\":\"message-1\",\"text\":\"" + "a".repeat(3_000_000) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(caller.post("/messages", "application/json", huge).statusCode()).isEqualTo(413);
    HttpRequest chunked =
        caller
            .request("/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)))
            .build();
    HttpResponse<String> answer = caller.send(chunked);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).doesNotContain("Exception");
  }
}
