package vn.langnghe.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gọi em số 0912345678 nhé                     | gọi em số «số» nhé
          số em là 0912 345 678                        | số em là «số»
          zalo +84-912-345-678 được không              | zalo «số» được không
          lớp em có 123 bạn                            | lớp em có «số» bạn
          em 15 tuổi, học lớp 10                       | em 15 tuổi, học lớp 10
          viết cho lan.nguyen@example.com giúp em      | viết cho «…» giúp em
          nó đăng ở https://example.com/x?y=1 rồi      | nó đăng ở «…» rồi
          trang facebook.com/ai.do nói xấu em          | trang «…» nói xấu em
          nick @lan.ng9 nhắn em                        | nick «…» nhắn em
          em tên là Lan, em mất ngủ                    | em tên là «tên», em mất ngủ
          em tên lan, em mất ngủ                       | em tên «tên», em mất ngủ
          mình là Hoàng Minh Thư đây                   | mình là «tên» đây
          con là Tí, con sợ đi học                     | con là «tên», con sợ đi học
          My name is Anna and I cannot sleep           | My name is «tên» and I cannot sleep
          hôm qua Nguyễn Thị Lan đánh em               | hôm qua «tên» đánh em
          Trần Văn An đánh em                          | «tên» đánh em
          Nguyễn Thảo nói xấu em                       | Nguyễn «tên» nói xấu em
          bạn Thảo nói xấu em                          | bạn «tên» nói xấu em
          nhà em ở số nhà 12 đường Lê Lợi              | nhà em ở số nhà «nơi» đường «nơi»
          em ở phường Bến Nghé, quận 1                 | em ở phường «nơi», quận «nơi»
          em ở xã tân lập có ai giúp không             | em ở xã «nơi» có ai giúp không
          thôn Đoài, huyện Sóc Sơn                     | thôn «nơi», huyện «nơi»
          """)
  void whatTellsWhoWroteIsTakenOut(String typed, String left) {
    assertThat(Redaction.of(typed)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mất ngủ cả tuần nay rồi phải làm sao?",
        "Em buồn. Bạn bè không chơi với em nữa.",
        "xã hội bây giờ áp lực quá",
        "con đường phía trước mù mịt",
        "KHÔNG NGỦ ĐƯỢC THÌ LÀM SAO",
        "How do I sleep better?"
      })
  void anOrdinaryQuestionStaysAsItIs(String typed) {
    assertThat(Redaction.of(typed)).isEqualTo(typed);
  }

  @Test
  void aLongTextIsCutAndNeverWithinAMark() {
    String typed = "a ".repeat(148) + "0912345678 ".repeat(20);
    assertThat(Redaction.of(typed).length()).isLessThanOrEqualTo(Redaction.LONGEST);
    assertThat(Redaction.of(typed)).doesNotContain("091").doesNotEndWith("«").doesNotEndWith("«s");
  }

  @Test
  void redactingTwiceChangesNothingMore() {
    String once = Redaction.of("em tên là Lan, số 0912345678, ở phường Bến Nghé, a@b.vn");
    assertThat(Redaction.of(once)).isEqualTo(once);
  }
}
