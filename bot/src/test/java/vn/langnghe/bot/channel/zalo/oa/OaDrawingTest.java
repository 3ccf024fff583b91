package vn.langnghe.bot.channel.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

class OaDrawingTest {
  private static final Words WORDS =
      new Words((key, language) -> key.substring(key.indexOf('.') + 1) + "-" + language.code());

  @Test
  void aReplyIsOneMessageWithNumbersToCallAndChoices() {
    List<OaMessage> messages =
        draw(
            text("Mình nghe bạn đây."),
            line("111", true),
            line("115", true),
            asks("Bạn có ai ở cạnh không?", 2));
    assertThat(messages)
        .containsExactly(
            new OaMessage(
                "Mình nghe bạn đây.\n\n☎ Đường dây 111: 111. Đang mở.\n\n☎ Đường dây 115: 115. Đang mở.\n\nBạn có ai ở cạnh không?",
                List.of(
                    new OaButton.Call("call-vi 111 · Đường dây 111", "111"),
                    new OaButton.Call("call-vi 115 · Đường dây 115", "115"),
                    new OaButton.Choose(1, choice(1)),
                    new OaButton.Choose(2, choice(2)))));
  }

  @Test
  void choicesLeaveOneNumberItsButtonAndTheRestAreTyped() {
    OaMessage message =
        draw(line("111", true), line("115", true), asks("Chọn một việc nhé?", 6)).getFirst();
    assertThat(message.buttons()).hasSize(5);
    assertThat(message.buttons().getFirst())
        .isEqualTo(new OaButton.Call("call-vi 111 · Đường dây 111", "111"));
    assertThat(message.buttons().getLast()).isEqualTo(new OaButton.Choose(4, choice(4)));
    assertThat(message.text()).endsWith("menu-vi\n5. Chọn 5\n6. Chọn 6");
  }

  @Test
  void aLineThatIsClosedHasAButtonOnlyWhereNoneIsOpen() {
    assertThat(draw(line("1900", false), line("115", true)).getFirst().buttons())
        .containsExactly(new OaButton.Call("call-vi 115 · Đường dây 115", "115"));
    assertThat(draw(line("1900", false), line("1800", false)).getFirst().buttons())
        .containsExactly(new OaButton.Call("call-vi 1900 · Đường dây 1900", "1900"));
  }

  @Test
  void longTextsBecomeSeveralMessagesAndTheLastCarriesTheButtons() {
    List<OaMessage> messages =
        draw(text("Một câu khá dài, nói một việc. ".repeat(160)), asks("Được không?", 2));
    assertThat(messages)
        .hasSizeGreaterThan(2)
        .allMatch(message -> message.text().length() <= OaDrawing.LONGEST);
    assertThat(messages.subList(0, messages.size() - 1))
        .allMatch(message -> message.buttons().isEmpty());
    assertThat(messages.getLast().buttons()).hasSize(2);
    assertThat(messages.getLast().withoutButtons().text()).endsWith("1. Chọn 1\n2. Chọn 2");
    assertThat(messages.getLast().withoutButtons().text().length())
        .isLessThanOrEqualTo(OaDrawing.LONGEST);
  }

  @Test
  void buttonsAloneHaveATextAboveThem() {
    assertThat(draw(asks("", 2)).getFirst().text()).isNotBlank();
    assertThat(OaDrawing.draw(new Reply(List.of()), WORDS)).isEmpty();
  }

  @Test
  void theRequestIsWhatZaloReads() {
    OaMessage message =
        new OaMessage(
            "Gọi \"111\"",
            List.of(
                new OaButton.Call("Gọi 111", "111"),
                new OaButton.Choose(1, new Choice("safety:YES", "Có"))));
    assertThat(new String(message.body(new OaAddress.User("2468")), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"recipient\":{\"user_id\":\"2468\"},\"message\":{\"text\":\"Gọi \\\"111\\\"\",\"attachment\":{\"type\":\"template\","
                + "\"payload\":{\"buttons\":[{\"title\":\"Gọi 111\",\"type\":\"oa.open.phone\",\"payload\":{\"phone_code\":\"111\"}},"
                + "{\"title\":\"Có\",\"type\":\"oa.query.hide\",\"payload\":\"#ln.safety:YES\"}]}}}}");
    assertThat(
            new String(
                message.withoutButtons().body(new OaAddress.Anonymous("a", "c")),
                StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"recipient\":{\"anonymous_id\":\"a\",\"conversation_id\":\"c\"},\"message\":{\"text\":\"Gọi \\\"111\\\"\\n1. Có\"}}");
  }

  @Test
  void aTitleIsCutWhereZaloWouldRefuseIt() {
    String title = new OaButton.Call("ố".repeat(130), "111").json().path("title").asText();
    assertThat(title).hasSize(OaButton.LONGEST_TITLE).endsWith("…");
  }

  private static List<OaMessage> draw(Part... parts) {
    return OaDrawing.draw(new Reply(List.of(parts)), WORDS);
  }

  private static Part text(String text) {
    return new Part.TextPart("r@1", text);
  }

  private static Part line(String number, boolean open) {
    String name = "Đường dây " + number;
    return new Part.HotlinePart(
        "h@1",
        name + ": " + number + ". Đang mở.",
        new HotlineCard("id-" + number, name, number, number, open, "Đang mở", "Miễn phí", ""));
  }

  private static Part asks(String question, int choices) {
    return new Part.ChoicesPart(
        "r@1",
        question,
        new ArrayList<>(
            IntStream.rangeClosed(1, choices).mapToObj(OaDrawingTest::choice).toList()));
  }

  private static Choice choice(int number) {
    return new Choice("id:" + number, "Chọn " + number);
  }
}
