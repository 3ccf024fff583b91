package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChatPageTest {
  @Test
  void oneReplyAnswersAllTextsBeforeIt() {
    assertThat(ChatPage.of(mine("a") + mine("b") + theirs(3)))
        .isEqualTo(new ChatPage(List.of("a", "b"), 0, 0));
  }

  @Test
  void aTextAfterTheLastReplyWaits() {
    assertThat(ChatPage.of(mine("a") + theirs(2) + mine("b")).unanswered()).isEqualTo(1);
  }

  @Test
  void aTextAnsweredTwiceIsSeen() {
    assertThat(ChatPage.of(mine("a") + theirs(2) + theirs(3)).surplus()).isEqualTo(1);
    assertThat(ChatPage.of(mine("a") + theirs(2) + theirs(3) + mine("b")).surplus()).isEqualTo(1);
  }

  @Test
  void theGreetingIsNoReplyAndALostTextIsMissing() {
    ChatPage page = ChatPage.of(theirs(0) + mine("a"));
    assertThat(page).isEqualTo(new ChatPage(List.of("a"), 1, 0));
    assertThat(page.missing(Set.of("a", "b"))).isEqualTo(1);
  }

  private static String mine(String id) {
    return "<article class=\"line mine\" data-position=\"1\" data-id=\"" + id + "\">";
  }

  private static String theirs(int position) {
    return "<article class=\"line theirs\" data-position=\"" + position + "\" data-id=\"\">";
  }
}
