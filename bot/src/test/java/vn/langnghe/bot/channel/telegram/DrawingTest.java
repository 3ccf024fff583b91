package vn.langnghe.bot.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.channel.Bench;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.text.Language;

class DrawingTest {
  @Test
  void everyButtonOfThePublishedKnowledgeFitsIntoWhatTelegramCarries() {
    var knowledge = Starter.knowledge();
    assertThat(knowledge.guidance(Language.VI).cards())
        .allSatisfy(card ->
            assertThat(Drawing.isCarried(new Choice("helped:yes:" + card.slug(), "x")))
                .as(card.slug())
                .isTrue());
    assertThat(knowledge.hotlines().provinces())
        .allSatisfy(province ->
            assertThat(Drawing.isCarried(new Choice("province:" + province, "x")))
                .as(province)
                .isTrue());
  }

  @Test
  void aButtonThatTelegramCannotCarryIsLeftOutAndTheOthersStay() {
    Reply reply = choices(new Choice("x".repeat(65), "a"), new Choice("ok", "b"));
    Drawing.Piece.Text text = (Drawing.Piece.Text) Drawing.of(reply).getFirst();
    assertThat(text.choices()).containsExactly(List.of(new Choice("ok", "b")));
  }

  @Test
  void narrowButtonsStandInPairsAndWideOnesAlone() {
    Choice wide = new Choice("w", "Một nhãn thật dài đây");
    Choice a = new Choice("a", "Có");
    Choice b = new Choice("b", "Không");
    Drawing.Piece.Text text = (Drawing.Piece.Text) Drawing.of(choices(a, wide, a, b, a)).getFirst();
    assertThat(text.choices())
        .containsExactly(List.of(a), List.of(wide), List.of(a, b), List.of(a));
  }

  @Test
  void aLongTextIsCutAndTheButtonsStandBelowItsEnd() {
    Reply reply =
        new Reply(
            List.of(
                new Part.TextPart("x@1", Bench.longText()),
                new Part.ChoicesPart("x@1", "Chọn?", List.of(new Choice("a", "Có")))));
    List<Drawing.Piece> pieces = Drawing.of(reply);
    assertThat(pieces).hasSizeGreaterThan(1);
    IntStream.range(0, pieces.size())
        .forEach(i -> {
          Drawing.Piece.Text text = (Drawing.Piece.Text) pieces.get(i);
          assertThat(text.text().length()).isLessThanOrEqualTo(Drawing.LONGEST_TEXT);
          assertThat(text.choices().isEmpty()).isEqualTo(i < pieces.size() - 1);
          assertThat(text.text()).matches(it -> it.endsWith(".") || it.endsWith("?"));
        });
  }

  @Test
  void onlyAFullNumberThatAnswersNowBecomesAContact() {
    assertThat(Drawing.of(hotline("113", true))).hasSize(1);
    assertThat(Drawing.of(hotline("+84963061414", false))).hasSize(1);
    assertThat(Drawing.of(hotline("+84963061414", true)))
        .last()
        .isEqualTo(new Drawing.Piece.Contact("Tên", "+84963061414"));
  }

  @Test
  void aReplyWithoutWordsIsStillAMessage() {
    assertThat(Drawing.of(new Reply(List.of()))).hasSize(1);
  }

  private static Reply choices(Choice... choices) {
    return new Reply(List.of(new Part.ChoicesPart("x@1", "Chọn?", List.of(choices))));
  }

  private static Reply hotline(String dial, boolean open) {
    HotlineCard card = new HotlineCard("x", "Tên", dial, dial, open, "giờ", "cước", "");
    return new Reply(List.of(new Part.HotlinePart("x@1", "Tên " + dial, card)));
  }
}
