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

  private static final List<Need> NEEDS =
      List.of(WANT_DEATH, new Need.All(List.of(EITHER_WAY, word(5))));

  private final Candidates candidates = new Candidates(NEEDS, set -> 10 - set);

  @Test
  void onlyPhrasesThatMayStandThereAreChosen() {
    assertThat(of(sets(0, 1, 2, 4))).isEqualTo(chosen(sets(0), sets(0, 1)));
    assertThat(of(sets(0, 2, 4))).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void aPhraseOfSeveralWaysIsFoundByEach() {
    assertThat(of(sets(2, 3, 5))).isEqualTo(chosen(sets(1), sets(0, 1, 2, 3, 5)));
    assertThat(of(sets(0, 1, 5))).isEqualTo(chosen(sets(0, 1), sets(0, 1, 2, 3, 5)));
    assertThat(of(sets(2, 3))).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void aSetThatNoPhraseAsksForIsNeverWanted() {
    assertThat(of(sets(900))).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void whatIsAskedFirstChangesNoAnswer() {
    for (int bits = 0; bits < 64; bits++) {
      BitSet present = BitSet.valueOf(new long[] {bits});
      for (int number = 0; number < NEEDS.size(); number++) {
        assertThat(of(present).phrases().get(number))
            .as("%s in %s", NEEDS.get(number), present)
            .isEqualTo(NEEDS.get(number).isMet(present));
      }
    }
  }

  @Test
  void onlyWhatIsOfInterestIsChosen() {
    assertThat(candidates.of(sets(0, 1, 5), sets(1)))
        .isEqualTo(chosen(sets(1), sets(0, 1, 2, 3, 5)));
  }

  private Candidates.Chosen of(BitSet present) {
    return candidates.of(present, sets(0, 1));
  }

  private static Candidates.Chosen chosen(BitSet phrases, BitSet wanted) {
    return new Candidates.Chosen(phrases, wanted);
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
