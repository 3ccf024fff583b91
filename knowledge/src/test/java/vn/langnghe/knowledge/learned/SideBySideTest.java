package vn.langnghe.knowledge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SideBySideTest {
  @Test
  void headsAskedTogetherSayWhatEachSaysAlone() {
    Random random = new Random(7);
    List<Head> heads = IntStream.range(0, 5).mapToObj(i -> head(random, 300)).toList();
    SideBySide together = new SideBySide(heads);
    for (int size : new int[] {0, 1, 40, 300}) {
      int[] present = random.ints(0, 300).distinct().limit(size).sorted().toArray();
      double[] each = heads.stream().mapToDouble(head -> head.probability(present)).toArray();
      assertThat(together.probabilities(present)).as("%d features", size).isEqualTo(each);
    }
  }

  private static Head head(Random random, int features) {
    double[] weights = random.doubles(features, -2, 2).toArray();
    return Head.of(
        "any", weights, random.nextGaussian(), new Sigmoid(-1.5, 0.3), 0.5, Byte.MAX_VALUE);
  }
}
