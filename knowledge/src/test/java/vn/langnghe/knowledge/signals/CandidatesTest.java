package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That nothing which matches is ever left out is held by `SignalLawsTest` over generated messages.
final class CandidatesTest {
  private static final int SETS = 7;
  private static final Need WANT_DEATH = new Need.Then(word(0), word(1), 1);
  private static final Need EITHER_WAY =
      new Need.Any(List.of(WANT_DEATH, new Need.Then(word(2), word(3), 0)));
  private static final List<Need> NEEDS = List.of(WANT_DEATH, new Need.Both(EITHER_WAY, word(5)));

  private final Candidates candidates = new Candidates(NEEDS, set -> 10 - set);

  @Test
  void onlyPhrasesThatMayStandThereAreChosen() {
    assertThat(of(0, 1, 2, 4)).isEqualTo(chosen(sets(0), sets(0, 1)));
    assertThat(of(0, 2, 4)).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void wordsInAnotherOrderOrTooFarApartAreNoPhrase() {
    assertThat(of(0, 6, 1)).isEqualTo(chosen(sets(0), sets(0, 1)));
    assertThat(of(0, 6, 6, 1)).isEqualTo(chosen(sets(), sets()));
    assertThat(of(1, 0)).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void aPhraseOfSeveralWaysIsFoundByEach() {
    assertThat(of(2, 3, 5)).isEqualTo(chosen(sets(1), sets(0, 1, 2, 3, 5)));
    assertThat(of(5, 0, 1)).isEqualTo(chosen(sets(0, 1), sets(0, 1, 2, 3, 5)));
    assertThat(of(2, 3)).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void aSetThatNoPhraseAsksForIsNeverWanted() {
    assertThat(of(6)).isEqualTo(chosen(sets(), sets()));
  }

  @Test
  void whatIsAskedFirstChangesNoAnswer() {
    for (int code = 0; code < SETS * SETS * SETS * SETS; code++) {
      int[] words = {code % 7, code / 7 % 7, code / 49 % 7, code / 343};
      for (int number = 0; number < NEEDS.size(); number++) {
        assertThat(of(words).phrases().get(number))
            .as("%s in %s", NEEDS.get(number), List.of(words[0], words[1], words[2], words[3]))
            .isEqualTo(PlainNeeds.isMet(NEEDS.get(number), words));
      }
    }
  }

  @Test
  void onlyWhatIsOfInterestIsChosen() {
    assertThat(candidates.of(PlainNeeds.places(SETS, 0, 1, 5), sets(1)))
        .isEqualTo(chosen(sets(1), sets(0, 1, 2, 3, 5)));
  }

  private Candidates.Chosen of(int... words) {
    return candidates.of(PlainNeeds.places(SETS, words), sets(0, 1));
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
