package vn.langnghe.knowledge.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FeaturesTest {
  @Test
  void findsWhatABinarySearchFinds() {
    Random random = new Random(7);
    for (int size : new int[] {0, 1, 2, 3, 17, 1_000, 5_000}) {
      int[] numbers = sorted(IntStream.generate(random::nextInt).limit(size));
      int[] grams =
          sorted(
              IntStream.concat(
                  IntStream.of(numbers).filter(number -> random.nextBoolean()),
                  IntStream.generate(random::nextInt).limit(500)));
      int[] expected =
          IntStream.of(grams)
              .map(gram -> Arrays.binarySearch(numbers, gram))
              .filter(index -> index >= 0)
              .toArray();
      assertThat(new Features(numbers).present(grams)).as("%d", size).isEqualTo(expected);
    }
  }

  @Test
  void theSmallestAndTheLargestNumberAreFound() {
    int[] ends = {Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE};
    assertThat(new Features(ends).present(ends)).containsExactly(0, 1, 2, 3, 4);
    assertThat(new Features(new int[] {0}).present(ends)).containsExactly(0);
  }

  private static int[] sorted(IntStream numbers) {
    return numbers.sorted().distinct().toArray();
  }
}
