package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That nothing which matches is ever left out is held by `SignalLawsTest` over generated messages.
final class CandidatesTest {
  private static final Need WANT_DEATH = new Need.All(List.of(word(0), word(1)));
  private static final Need EITHER_WAY =
      new Need.Any(List.of(WANT_DEATH, new Need.All(List.of(word(2), word(3)))));

  private final Candidates candidates =
      Candidates.of(
          List.of(WANT_DEATH, new Need.All(List.of(EITHER_WAY, word(5)))), set -> 10 - set);

  @Test
  void onlyTheSetsOfPhrasesThatMayStandThereAreWanted() {
    assertThat(candidates.wanted(sets(0, 1, 2, 4))).isEqualTo(sets(0, 1));
    assertThat(candidates.wanted(sets(0, 2, 4))).isEqualTo(sets());
  }

  @Test
  void aPhraseOfSeveralWaysIsFoundByEach() {
    assertThat(candidates.wanted(sets(2, 3, 5))).isEqualTo(sets(0, 1, 2, 3, 5));
    assertThat(candidates.wanted(sets(0, 1, 5))).isEqualTo(sets(0, 1, 2, 3, 5));
    assertThat(candidates.wanted(sets(2, 3))).isEqualTo(sets());
  }

  @Test
  void aSetThatNoPhraseAsksForIsNeverWanted() {
    assertThat(candidates.wanted(sets(900))).isEqualTo(sets());
    assertThat(Candidates.ALL.wanted(sets(900))).isEqualTo(sets(900));
  }

  private static Need word(int number) {
    return new Need.Word(number);
  }

  private static BitSet sets(int... numbers) {
    BitSet sets = new BitSet();
    for (int number : numbers) {
      sets.set(number);
    }
    return sets;
  }
}
