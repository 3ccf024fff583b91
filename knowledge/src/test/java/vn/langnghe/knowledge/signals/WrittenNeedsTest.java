package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.text.Typed;

final class WrittenNeedsTest {
  private static final int SETS = 5;
  private static final int DEEP = 4;

  @Test
  void whatIsWrittenOutIsMetWhereTheNeedIs() {
    long seed = Typed.seed();
    Random random = new Random(seed);
    int met = 0;
    for (int round = 0; round < 400; round++) {
      List<Need> needs = IntStream.range(0, 5).mapToObj(i -> need(random, DEEP)).toList();
      WrittenNeeds written = new WrittenNeeds(needs);
      int[] words = IntStream.range(0, 7).map(i -> random.nextInt(SETS)).toArray();
      for (int phrase = 0; phrase < needs.size(); phrase++) {
        boolean is = PlainNeeds.isMet(needs.get(phrase), words);
        met += is ? 1 : 0;
        assertThat(written.isMet(phrase, PlainNeeds.places(SETS, words)))
            .as("seed %d: %s in %s", seed, needs.get(phrase), IntStream.of(words).boxed().toList())
            .isEqualTo(is);
      }
    }
    assertThat(met).as("seed %d: both happen", seed).isBetween(200, 1_800);
  }

  @Test
  void ofALongMessageItSaysNeverTooLittle() {
    WrittenNeeds written =
        new WrittenNeeds(List.of(new Need.Then(new Need.Word(0), new Need.Word(1), 0)));
    for (int first = 0; first < 199; first++) {
      int[] words = IntStream.generate(() -> 2).limit(200).toArray();
      words[first] = 0;
      words[first + 1] = 1;
      assertThat(written.isMet(0, PlainNeeds.places(SETS, words))).as("%d", first).isTrue();
    }
  }

  private static Need need(Random random, int deep) {
    return switch (deep == 0 ? 0 : random.nextInt(5)) {
      case 1, 2 -> new Need.Then(need(random, deep - 1), need(random, deep - 1), random.nextInt(3));
      case 3 ->
          new Need.Any(
              IntStream.range(0, 2 + random.nextInt(3))
                  .mapToObj(i -> need(random, deep - 1))
                  .toList());
      case 4 -> new Need.Both(need(random, deep - 1), need(random, deep - 1));
      default -> new Need.Word(random.nextInt(SETS));
    };
  }
}
