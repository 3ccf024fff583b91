package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  @Test
  void aSetStandsWhereItsWordsDo() {
    Places places = new Places(5, 10);
    places.mark(3, 2);
    places.mark(3, 9);
    places.mark(0, 2);
    assertThat(places.of(3)).isEqualTo(0b10_0000_0100L);
    assertThat(places.of(1)).isZero();
    assertThat(places.has(1)).isFalse();
    assertThat(places.size()).isEqualTo(2);
    assertThat(places.sets().stream()).containsExactly(0, 3);
  }

  @Test
  void ofSomeSetsThoseAreToldThatStandSomewhere() {
    Places places = new Places(200, 3);
    IntStream.of(0, 64, 150, 199).forEach(set -> places.mark(set, 1));
    BitSet some = new BitSet();
    IntStream.of(0, 1, 63, 150, 199).forEach(some::set);
    List<Integer> told = new ArrayList<>();
    places.forEachOf(some.toLongArray(), told::add);
    assertThat(told).containsExactly(0, 150, 199);
  }

  @Test
  void theWordsOfASetAreToldOrTheirNeighboursInALongWindow() {
    assertThat(wordsOf(new Places(1, 64), 5, 63)).containsExactly(5, 63);
    assertThat(wordsOf(new Places(1, 65), 5, 64)).containsExactly(4, 5, 64);
    assertThat(new Places(1, 64).isExact()).isTrue();
    assertThat(new Places(1, 65).isExact()).isFalse();
  }

  private static List<Integer> wordsOf(Places places, int... words) {
    IntStream.of(words).forEach(word -> places.mark(0, word));
    List<Integer> told = new ArrayList<>();
    places.forEachWord(0, told::add);
    return told;
  }

  @Test
  void whatFollowsBeginsAfterAtMostAGap() {
    Places places = new Places(1, 10);
    assertThat(places.after(0b1, 0)).isEqualTo(0b10);
    assertThat(places.after(0b1, 2)).isEqualTo(0b1110);
    assertThat(places.after(0b101, 1)).isEqualTo(0b11110);
  }

  @Test
  void manySetsFindRoom() {
    Places places = new Places(3000, 1);
    for (int set = 0; set < 3000; set++) {
      places.mark(set, 0);
    }
    assertThat(places.size()).isEqualTo(3000);
    assertThat(places.of(2999)).isEqualTo(1);
  }

  /// In a long window several words share a place: nothing that follows within the gap is lost.
  @Test
  void inALongWindowNothingIsLost() {
    for (int words : new int[] {64, 65, 130, 600}) {
      for (int gap = 0; gap < 9; gap++) {
        for (int first = 0; first + gap + 1 < words; first++) {
          for (int between = 0; between <= gap; between++) {
            Places places = new Places(2, words);
            places.mark(0, first);
            places.mark(1, first + between + 1);
            assertThat(places.after(places.of(0), gap) & places.of(1))
                .as("%d words, %d and %d between", words, first, between)
                .isNotZero();
          }
        }
      }
    }
  }
}
