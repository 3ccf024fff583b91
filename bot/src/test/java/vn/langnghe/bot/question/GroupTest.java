package vn.langnghe.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.question.Unanswered.Kind;
import vn.langnghe.knowledge.text.Language;

class GroupTest {
  private static final List<Unanswered> QUEUE =
      List.of(
          asked(Kind.FAR, "giá vàng hôm nay bao nhiêu"),
          asked(Kind.NO, "ngủ không được phải làm sao", "sleep", "low-mood"),
          asked(Kind.NONE, "ngu khong duoc lam sao day", "sleep"),
          asked(Kind.FAR, "gia vang hom nay the nao"),
          asked(Kind.NO, "ngủ không được phải làm sao", "sleep", "anger"),
          asked(Kind.NO, "thi trượt rồi", "exam-stress"),
          asked(Kind.NO, "ngủ không được phải làm sao", "anger"));

  @Test
  void whatIsAlikeStandsTogetherMostFrequentFirst() {
    List<Group> groups = Group.of(QUEUE);
    assertThat(groups).extracting(group -> group.questions().size()).containsExactly(3, 2, 1, 1);
    Group first = groups.getFirst();
    assertThat(first.texts())
        .containsExactlyInAnyOrder("ngủ không được phải làm sao", "ngu khong duoc lam sao day");
    assertThat(first.candidates())
        .containsExactly(Map.entry("sleep", 3), Map.entry("anger", 1), Map.entry("low-mood", 1));
    assertThat(first.kinds()).isEqualTo(Map.of(Kind.NO, 2, Kind.NONE, 1));
  }

  @Test
  void theOrderOfTheQueueChangesNothing() {
    assertThat(Group.of(QUEUE.reversed()).stream().map(Group::texts))
        .containsExactlyElementsOf(Group.of(QUEUE).stream().map(Group::texts).toList());
  }

  @Test
  void whatWasTakenOutMakesNothingAlike() {
    assertThat(
            Group.of(
                List.of(asked(Kind.FAR, "«số» alpha beta"), asked(Kind.FAR, "«số» gamma delta"))))
        .hasSize(2);
  }

  private static Unanswered asked(Kind kind, String text, String... candidates) {
    return new Unanswered(kind, Language.VI, text, List.of(candidates));
  }
}
