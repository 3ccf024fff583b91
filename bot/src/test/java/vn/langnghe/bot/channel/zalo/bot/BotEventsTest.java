package vn.langnghe.bot.channel.zalo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Content.Kind;

class BotEventsTest {
  private static final String FLAT =
      """
      {"event_name":"message.text.received","message":{"message_id":"2d758cb5e222177a4e35","text":"Xin chào",
       "chat":{"id":"6ede9afa66b88fe6d6a9","chat_type":"PRIVATE"},
       "from":{"id":"6ede9afa66b88fe6d6a9","display_name":"Ted","is_bot":false},"date":1750316131602}}\
      """;

  @Test
  void flatAndWrappedBodiesAreTheSame() {
    BotEvent said =
        new BotEvent.Said(
            "6ede9afa66b88fe6d6a9", "2d758cb5e222177a4e35", false, new Content.Text("Xin chào"));
    assertThat(read(FLAT)).isEqualTo(said);
    assertThat(read("{\"ok\":true,\"result\":" + FLAT + "}")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"image, PHOTO", "sticker, STICKER", "voice, VOICE", "link, FILE", "file, FILE"})
  void whatIsNoTextIsAnAttachmentWithItsCaption(String event, Kind kind) {
    assertThat(read(received(event, "\"photo_url\":\"u\",\"message_type\":\"CHAT_PHOTO\"")))
        .isEqualTo(new BotEvent.Said("c", "m", false, new Content.Attachment(kind, "")));
  }

  @Test
  void aKindNobodyKnowsIsAnsweredUnread() {
    assertThat(read(received("hologram", "\"x\":1")))
        .isEqualTo(new BotEvent.Said("c", "m", false, new Content.Unreadable()));
  }

  @Test
  void captionsAndLinksAreRead() {
    assertThat(read(received("image", "\"photo\":\"u\",\"caption\":\"nhìn nè\"")))
        .isEqualTo(
            new BotEvent.Said("c", "m", false, new Content.Attachment(Kind.PHOTO, "nhìn nè")));
    assertThat(read(received("link", "\"text\":\"https://x.vn\"")))
        .isEqualTo(new BotEvent.Said("c", "m", false, new Content.Text("https://x.vn")));
  }

  @Test
  void whatIsWithheldIsTold() {
    assertThat(read(received("unsupported", "\"date\":1")))
        .isEqualTo(new BotEvent.Withheld(Optional.of("c"), "m"));
    BotEvent nameless =
        read("{\"ok\":true,\"result\":{\"event_name\":\"message.unsupported.received\"}}");
    assertThat(nameless).isInstanceOf(BotEvent.Withheld.class);
    assertThat(((BotEvent.Withheld) nameless).chat()).isEmpty();
  }

  @Test
  void withoutAnIdTheSameBytesAreTheSameEvent() {
    String body =
        "{\"event_name\":\"message.unsupported.received\",\"message\":{\"chat\":{\"id\":\"c\"},\"date\":5}}";
    assertThat(read(body)).isEqualTo(read(body));
    assertThat(read(body)).isNotEqualTo(read(body.replace("5", "6")));
  }

  @Test
  void aGroupIsTold() {
    assertThat(read(FLAT.replace("PRIVATE", "GROUP")))
        .isInstanceOfSatisfying(BotEvent.Said.class, said -> assertThat(said.group()).isTrue());
  }

  @Test
  void reactionsAndOtherBotsPass() {
    assertThat(read(received("reaction", "\"x\":1"))).isInstanceOf(BotEvent.Passing.class);
    assertThat(read(FLAT.replace("\"is_bot\":false", "\"is_bot\":true")))
        .isInstanceOf(BotEvent.Passing.class);
    assertThat(read("{\"event_name\":\"bot.added\"}")).isEqualTo(new BotEvent.Passing("bot.added"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "{\"ok\":true,\"result\":{}}"})
  void probesPass(String body) {
    assertThat(read(body)).isEqualTo(new BotEvent.Passing(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "{\"a\":1}",
        "{\"event_name\":\"message.text.received\",\"message\":{\"text\":\"x\"}}"
      })
  void whatCannotBeReadIsPutAside(String body) {
    assertThat(read(body)).isInstanceOf(BotEvent.Misread.class);
  }

  @Test
  void nothingOfAPersonShowsInALog() {
    assertThat(read(FLAT).toString()).doesNotContain("Xin", "6ede", "2d75");
    assertThat(read(received("unsupported", "\"date\":1")).toString()).isEqualTo("Withheld");
  }

  private static String received(String kind, String message) {
    return "{\"event_name\":\"message."
        + kind
        + ".received\",\"message\":{\"message_id\":\"m\",\"chat\":{\"id\":\"c\",\"chat_type\":\"PRIVATE\"},"
        + message
        + "}}";
  }

  private static BotEvent read(String body) {
    return BotEvents.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
