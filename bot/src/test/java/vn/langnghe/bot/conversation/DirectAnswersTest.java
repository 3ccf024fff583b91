package vn.langnghe.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.langnghe.bot.conversation.care.Pending;
import vn.langnghe.knowledge.danger.Level;

/// Questions that people ask in so many words, with the texts published for them.
class DirectAnswersTest extends Talk {
  @ParameterizedTest
  @CsvSource({
    "bạn là người hay robot vậy, Mình là máy",
    "ở đây có tính phí không, không mất tiền",
    "chủ nhật có trực không, lúc nào cũng được",
    "ai đọc được tin của em, mã hóa"
  })
  void whatTheServiceIsIsTold(String question, String answer) {
    assertThat(text(say(question))).contains(answer);
  }

  @Test
  void inDangerTheAnswerStandsAmongLinesAndTheQuestionStaysOpen() {
    say("bố đánh con bằng dây nịt");
    Turn turn = say("con gọi 111 thì ba con có bị bắt không");
    assertThat(text(turn)).contains("Bạn không có lỗi");
    assertThat(numbers(turn)).contains("111");
    assertThat(turn.next().pending()).isInstanceOf(Pending.SafeToWrite.class);
  }

  @Test
  void atLevelFourTheNumberComesFirstAndNothingIsAsked() {
    say("tối nay em sẽ tự tử");
    Turn turn = say("bạn gọi cấp cứu giùm em được không");
    assertThat(numbers(turn)).startsWith("115");
    assertThat(text(turn)).contains("không gọi thay được");
    assertThat(turn.effects()).contains(Effect.PAGE);
    assertThat(turn.level()).isEqualTo(Level.IMMINENT);
  }

  @Test
  void whatFitsAnotherDangerOnlyIsNotSaid() {
    assertThat(text(say("em lỡ tắm rồi có sao không"))).doesNotContain("quần áo");
    say("em bị hiếp tối qua");
    assertThat(text(say("em lỡ tắm rồi có sao không"))).contains("quần áo");
  }

  @Test
  void howToDieIsNotAnsweredAndTheDirectQuestionIsAsked() {
    say("dạo này em thấy chán sống, ngày nào cũng như ngày nào, không muốn dậy");
    Turn turn = say("uống bao nhiêu thì đủ");
    assertThat(text(turn)).contains("không nói về cách làm");
    assertThat(turn.next().pending()).isInstanceOf(Pending.Safety.class);
  }
}
