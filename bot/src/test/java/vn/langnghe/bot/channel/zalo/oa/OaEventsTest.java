package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.message.Content;
import vn.langnghe.bot.message.Content.Kind;

class OaEventsTest {
  private static final OaAddress PERSON = new OaAddress.User("246845883529197922");

  @Test
  void aTextIsRead() {
    assertThat(
            read(
                """
                {"app_id":"360846524940903967","sender":{"id":"246845883529197922"},
                 "user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},
                 "event_name":"user_send_text","message":{"text":"em mún chết","msg_id":"96d3cdf3af150460909"},
                 "timestamp":"154390853474"}\
                """))
        .isEqualTo(
            new OaEvent.Said(PERSON, "96d3cdf3af150460909", new Content.Text("em mún chết")));
  }

  @Test
  void idsThatComeAsNumbersAreTheSameTexts() {
    assertThat(
            read(
                """
                {"sender":{"id":246845883529197922},"event_name":"user_send_text",
                 "message":{"text":"x","msg_id":12},"timestamp":154390853474}\
                """))
        .isEqualTo(new OaEvent.Said(PERSON, "12", new Content.Text("x")));
  }

  @Test
  void aPressedButtonComesAsText() {
    assertThat(read(said("text", "\"text\":\"#ln.safety:YES\"")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Button("safety:YES")));
    assertThat(read(said("text", "\"text\":\"#khongon\"")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Text("#khongon")));
  }

  @ParameterizedTest
  @CsvSource({
    "image, PHOTO",
    "gif, PHOTO",
    "sticker, STICKER",
    "audio, VOICE",
    "video, VIDEO",
    "location, LOCATION",
    "business_card, CONTACT",
    "file, FILE"
  })
  void whatIsNoTextIsAnAttachmentWithItsCaption(String event, Kind kind) {
    assertThat(
            read(
                said(
                    event, "\"text\":\"nhìn nè\",\"attachments\":[{\"payload\":{\"url\":\"u\"}}]")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Attachment(kind, "nhìn nè")));
    assertThat(read(said(event, "\"attachments\":[]")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Attachment(kind, "")));
  }

  @Test
  void aKindNobodyKnowsIsReadByItsWordsOrAnsweredUnread() {
    assertThat(read(said("hologram", "\"text\":\"nhìn nè\"")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Text("nhìn nè")));
    assertThat(read(said("hologram", "\"x\":1")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Unreadable()));
  }

  @Test
  void aLinkIsReadByItsWords() {
    assertThat(read(said("link", "\"text\":\"coi cái này\"")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Text("coi cái này")));
    assertThat(
            read(
                said(
                    "link",
                    "\"attachments\":[{\"type\":\"link\",\"payload\":{\"title\":\"Tựa\",\"description\":\"Mô tả\",\"url\":\"u\"}}]")))
        .isEqualTo(new OaEvent.Said(PERSON, "m1", new Content.Attachment(Kind.FILE, "Tựa\nMô tả")));
  }

  @Test
  void somebodyWithoutAnAccountIsKnownByTheirConversation() {
    OaEvent event =
        read(
            """
            {"sender":{"id":"a1"},"event_name":"anonymous_send_text",
             "message":{"text":"chào","msg_id":"m2","conversation_id":"c9"},"timestamp":"1"}\
            """);
    OaAddress from = new OaAddress.Anonymous("a1", "c9");
    assertThat(event).isEqualTo(new OaEvent.Said(from, "m2", new Content.Text("chào")));
    assertThat(OaAddress.of(from.chat())).isEqualTo(from);
    assertThat(OaAddress.of(PERSON.chat())).isEqualTo(PERSON);
  }

  @Test
  void followingLeavingAndWithdrawingAreTold() {
    assertThat(
            read(
                """
                {"oa_id":"o","follower":{"id":"246845883529197922"},"user_id_by_app":"5","event_name":"follow",
                 "source":"oa_profile","app_id":"a","timestamp":"33"}\
                """))
        .isEqualTo(new OaEvent.Met(PERSON, "follow@33"));
    assertThat(
            read(
                "{\"oa_id\":\"o\",\"user_id\":\"246845883529197922\",\"event_name\":\"user_click_chatnow\",\"timestamp\":\"34\"}"))
        .isEqualTo(new OaEvent.Met(PERSON, "user_click_chatnow@34"));
    assertThat(
            read(
                "{\"follower\":{\"id\":\"246845883529197922\"},\"event_name\":\"unfollow\",\"timestamp\":\"35\"}"))
        .isEqualTo(new OaEvent.Left(PERSON, "unfollow@35"));
    assertThat(
            read(
                "{\"sender\":{\"id\":\"246845883529197922\"},\"event_name\":\"user_withdraw\",\"timestamp\":\"36\"}"))
        .isEqualTo(new OaEvent.Withdrew(PERSON, "user_withdraw@36"));
  }

  @Test
  void submittedDetailsAreAnsweredAndNotRead() {
    assertThat(
            read(
                "{\"sender\":{\"id\":\"246845883529197922\"},\"event_name\":\"user_submit_info\","
                    + "\"info\":{\"name\":\"A\",\"phone\":\"849\"},\"timestamp\":\"37\"}"))
        .isEqualTo(
            new OaEvent.Said(
                PERSON, "user_submit_info@37", new Content.Attachment(Kind.CONTACT, "")));
  }

  @Test
  void anEchoTellsWhetherAPersonWrote() {
    String echo =
        "{\"sender\":{\"id\":\"oa\"%s},\"recipient\":{\"id\":\"246845883529197922\"},\"event_name\":\"oa_send_text\","
            + "\"message\":{\"text\":\"chào\",\"msg_id\":\"e1\"},\"timestamp\":\"1\"}";
    assertThat(read(echo.formatted(""))).isEqualTo(new OaEvent.Wrote(PERSON, "e1", "chào", false));
    assertThat(read(echo.formatted(",\"admin_id\":\"ad\"")))
        .isEqualTo(new OaEvent.Wrote(PERSON, "e1", "chào", true));
  }

  @Test
  void arrivalsNameTheirMessages() {
    assertThat(read("{\"event_name\":\"user_received_message\",\"message\":{\"msg_id\":\"1\"}}"))
        .isEqualTo(new OaEvent.Arrived(List.of("1")));
    assertThat(read("{\"event_name\":\"user_seen_message\",\"message\":{\"msg_ids\":[\"1\",2]}}"))
        .isEqualTo(new OaEvent.Arrived(List.of("1", "2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "{}"})
  void probesPass(String body) {
    assertThat(read(body)).isEqualTo(new OaEvent.Passing(""));
  }

  @Test
  void eventsThatConcernNobodyPass() {
    assertThat(read("{\"event_name\":\"user_reacted_message\",\"sender\":{\"id\":\"1\"}}"))
        .isEqualTo(new OaEvent.Passing("user_reacted_message"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[]",
        "{\"event_name\":\"user_send_text\"",
        "{\"message\":{}}",
        "{\"event_name\":7.5e9x}",
        "{\"event_name\":\"user_send_text\",\"message\":{\"text\":\"x\"}}",
        "{\"event_name\":\"follow\"}",
        "{\"event_name\":\"oa_send_text\",\"message\":{\"text\":\"x\"}}"
      })
  void whatCannotBeReadIsPutAside(String body) {
    assertThat(read(body)).isInstanceOf(OaEvent.Misread.class);
  }

  @Test
  void nothingOfAPersonShowsInALog() {
    assertThat(read(said("text", "\"text\":\"bí mật\"")).toString())
        .doesNotContain("bí mật", "246845883529197922", "m1");
  }

  private static String said(String kind, String message) {
    return "{\"sender\":{\"id\":\"246845883529197922\"},\"event_name\":\"user_send_"
        + kind
        + "\",\"message\":{\"msg_id\":\"m1\","
        + message
        + "},\"timestamp\":\"1\"}";
  }

  private static OaEvent read(String body) {
    return OaEvents.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
