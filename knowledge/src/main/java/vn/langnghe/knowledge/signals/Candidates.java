package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// The phrases that may stand in a message, told from its sets of words alone. Only the sets that
/// these ask for are indexed: a word like "không" belongs to hundreds, and indexing all of them
/// took half the time of triage. Immutable.
///
/// ```
///   present {#0 #1 #7 #9 …}  ->  phrases whose rarest set is there and whose need is met
///                            ->  wanted {#0 #1}
/// ```
final class Candidates {
  /// Whatever is present is wanted: nothing is left out.
  static final Candidates ALL = new Candidates(List.of(), false);

  @SuppressWarnings("ArrayRecordComponent")
  private record Phrase(Need need, int[] sets) {}

  /// Phrases by the set that must be there; a phrase that may begin in several ways stands under
  /// each.
  private final List<List<Phrase>> bySet;

  private final boolean chooses;

  private Candidates(List<List<Phrase>> bySet, boolean chooses) {
    this.bySet = bySet.stream().map(List::copyOf).toList();
    this.chooses = chooses;
  }

  /// @param needs what each phrase asks for
  /// @param commonness how often a set is met in messages; phrases wait under their rarest
  static Candidates of(Collection<Need> needs, IntUnaryOperator commonness) {
    List<List<Phrase>> bySet = new ArrayList<>();
    for (Need need : needs) {
      BitSet asked = new BitSet();
      need.sets(asked);
      while (bySet.size() < asked.length()) {
        bySet.add(new ArrayList<>());
      }
      Phrase phrase = new Phrase(need, asked.stream().toArray());
      rarest(need, commonness).stream().forEach(set -> bySet.get(set).add(phrase));
    }
    return new Candidates(bySet, true);
  }

  /// One of these sets stands in every message that meets a need.
  private static BitSet rarest(Need need, IntUnaryOperator commonness) {
    return switch (need) {
      case Need.Word(int number) -> {
        BitSet one = new BitSet();
        one.set(number);
        yield one;
      }
      case Need.All(List<Need> parts) ->
          parts.stream()
              .map(part -> rarest(part, commonness))
              .min(
                  Comparator.comparingLong(
                      keys -> keys.stream().map(commonness).asLongStream().sum()))
              .orElseThrow();
      case Need.Any(List<Need> parts) -> {
        BitSet all = new BitSet();
        parts.forEach(part -> all.or(rarest(part, commonness)));
        yield all;
      }
    };
  }

  /// The sets that must be indexed so that every phrase which may stand in a message is found.
  ///
  /// @param present the sets that its words belong to
  BitSet wanted(BitSet present) {
    if (!chooses) {
      return present;
    }
    BitSet wanted = new BitSet();
    int last = bySet.size();
    for (int set = present.nextSetBit(0);
        set >= 0 && set < last;
        set = present.nextSetBit(set + 1)) {
      for (Phrase phrase : bySet.get(set)) {
        if (phrase.need().isMet(present)) {
          for (int needed : phrase.sets()) {
            wanted.set(needed);
          }
        }
      }
    }
    return wanted;
  }
}
