package vn.langnghe.bot.channel.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Part;
import vn.langnghe.bot.message.Reply;

class MenuTest {
  private static final Choice YES = new Choice("safety:YES", "Có");
  private static final Choice NO = new Choice("safety:NO", "Không");
  private static final Choice SKIP = new Choice("safety:SKIP", "Chưa muốn nói");
  private static final Menu MENU =
      Menu.of(
          new Reply(
              List.of(
                  new Part.TextPart("r@1", "Chào bạn."),
                  new Part.ChoicesPart("r@1", "Bạn ổn không?", List.of(YES, NO)),
                  new Part.ChoicesPart("r@1", "", List.of(SKIP)))));

  @Test
  void choicesAreNumberedOverAllQuestions() {
    assertThat(MENU.lines(1)).isEqualTo("1. Có\n2. Không\n3. Chưa muốn nói");
    assertThat(MENU.lines(3)).isEqualTo("3. Chưa muốn nói");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", " 2 ", "2.", "2)", "(2)", "số 2", "so 2", "Chọn 2", "SỐ 2."})
  void aTypedNumberChooses(String typed) {
    assertThat(MENU.typed(typed)).contains(NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "4", "22", "2 lần rồi", "hai", "em 2 tuổi", "", "2 3", "115", "-2", "2/3"})
  void anythingElseChoosesNothing(String typed) {
    assertThat(MENU.typed(typed)).isEmpty();
  }
}
