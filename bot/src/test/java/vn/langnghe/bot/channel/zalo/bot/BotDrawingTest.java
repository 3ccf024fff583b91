package vn.langnghe.bot.channel.zalo.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.HotlineCard;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

class BotDrawingTest {
  private static final Words WORDS = new Words((key, language) -> key + "-" + language.code());
  private static final Part LINE =
      new Part.HotlinePart(
          "h@1",
          "Tổng đài 111: 111. Đang mở.",
          new HotlineCard("a", "Tổng đài 111", "111", "111", true, "", "", ""));
  private static final Part ASKS =
      new Part.ChoicesPart(
          "r@1",
          "Bạn có an toàn không?",
          List.of(new Choice("safety:YES", "Có"), new Choice("safety:NO", "Không")));

  @Test
  void choicesAreNumberedAtTheEnd() {
    assertThat(BotDrawing.draw(new Reply(List.of(LINE, ASKS)), WORDS))
        .containsExactly(
            "☎ Tổng đài 111: 111. Đang mở.\n\nBạn có an toàn không?\n\nzalo.menu-vi\n1. Có\n2. Không");
  }

  @Test
  void theHintSpeaksTheLanguageOfTheReply() {
    Part asks =
        new Part.ChoicesPart(
            "r@1", "Are you safe where you are now?", List.of(new Choice("safety:YES", "Yes")));
    assertThat(BotDrawing.draw(new Reply(List.of(asks)), WORDS))
        .containsExactly("Are you safe where you are now?\n\nzalo.menu-en\n1. Yes");
  }

  @Test
  void longTextsAreCutAndAReplyWithoutPartsIsNone() {
    Part much = new Part.TextPart("r@1", "Một câu nói một việc. ".repeat(300));
    assertThat(BotDrawing.draw(new Reply(List.of(much, ASKS)), WORDS))
        .hasSize(4)
        .allMatch(text -> text.length() <= BotDrawing.LONGEST)
        .last()
        .asString()
        .endsWith("2. Không");
    assertThat(BotDrawing.draw(new Reply(List.of()), WORDS)).isEmpty();
  }
}
