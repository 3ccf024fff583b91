package vn.langnghe.bot.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.langnghe.bot.question.Unanswered;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Language;

/// What stands together in the editors' queue.
class PileTest {
  private static CorrectionBook.Kept kept(String id, int rated, int level, String text) {
    return new CorrectionBook.Kept(
        id,
        new Corrected(
            Level.of(rated),
            Level.of(level),
            level == 0 ? List.of() : List.of(Topic.SUICIDE),
            Subject.SELF,
            text));
  }

  private static Unanswered asked(String text) {
    return new Unanswered(Unanswered.Kind.FAR, Language.VI, text, List.of());
  }

  private static final List<CorrectionBook.Kept> CORRECTED =
      List.of(
          kept("a", 0, 3, "em muốn ngủ luôn không dậy nữa"),
          kept("b", 3, 0, "cười muốn chết với con mèo"),
          kept("c", 1, 2, "em muốn ngủ luôn mãi mãi"),
          kept("d", 0, 1, "làm sao xin nghỉ phép dài ngày"));

  private static final List<Unanswered> QUEUE =
      List.of(
          asked("xin nghỉ phép dài ngày thế nào"),
          asked("xin nghỉ phép dài ngày"),
          asked("mấy giờ thư viện mở cửa"));

  @Test
  void missedDangerComesFirstAndAlikeQuestionsStandWithIt() {
    List<Pile> piles = Pile.of(QUEUE, CORRECTED);
    assertThat(piles)
        .extracting(pile -> pile.ids().toList())
        .containsExactly(List.of("a", "c"), List.of("d"), List.of("b"), List.of());
    assertThat(piles.getFirst().missed()).isEqualTo(3);
    assertThat(piles.get(1).asked().orElseThrow().questions()).hasSize(2);
    assertThat(piles.get(1).size()).isEqualTo(3);
    assertThat(piles.getLast().corrected()).isEmpty();
  }

  @Test
  void theOrderOfTheQueuesDoesNotMatter() {
    List<Pile> piles = Pile.of(QUEUE, CORRECTED);
    for (int seed = 0; seed < 20; seed++) {
      List<Unanswered> queue = new ArrayList<>(QUEUE);
      List<CorrectionBook.Kept> corrected = new ArrayList<>(CORRECTED);
      Collections.shuffle(queue, new Random(seed));
      Collections.shuffle(corrected, new Random(seed));
      assertThat(Pile.of(queue, corrected)).isEqualTo(piles);
    }
  }

  @Test
  void nothingIsLost() {
    assertThat(Pile.of(List.of(), CORRECTED).stream().flatMap(Pile::ids))
        .containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(Pile.of(QUEUE, List.of()).stream().mapToInt(Pile::size).sum()).isEqualTo(3);
  }
}
