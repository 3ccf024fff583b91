package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The phrases that may stand in a message, told from its sets of words alone. Only these are
/// looked for, and only the sets that they ask for are indexed: a word like "không" belongs to
/// hundreds. Immutable.
///
/// ```
///   present {#0 #1 #7 #9 …}  ->  phrases whose rarest set is there and whose need is met
///                            ->  phrases {12}, wanted {#0 #1}
/// ```
final class Candidates {
  /// @param least groups of sets, rarest first; each must stand in the message with one of its sets
  /// @param rest what must be met as well
  @SuppressWarnings("ArrayRecordComponent")
  private record Phrase(int number, int[][] least, List<Need> rest, int[] sets) {
    boolean mayStand(BitSet present) {
      for (int i = 1; i < least.length; i++) { // it waits under the first
        if (!meets(least[i], present)) {
          return false;
        }
      }
      for (int i = 0; i < rest.size(); i++) {
        if (!rest.get(i).isMet(present)) {
          return false;
        }
      }
      return true;
    }

    private static boolean meets(int[] any, BitSet present) {
      for (int set : any) {
        if (present.get(set)) {
          return true;
        }
      }
      return false;
    }
  }

  /// What may stand in a message.
  ///
  /// @param phrases numbers of the phrases, in the order they were given
  /// @param wanted the sets that they ask for
  record Chosen(BitSet phrases, BitSet wanted) {}

  /// Phrases by the set that must be there; a phrase that may begin in several ways stands under
  /// each.
  private final Phrase[][] bySet;

  /// @param needs what each phrase asks for
  /// @param commonness how often a set is met in messages; phrases wait under their rarest
  Candidates(List<Need> needs, IntUnaryOperator commonness) {
    List<List<Phrase>> waiting = new ArrayList<>();
    for (int number = 0; number < needs.size(); number++) {
      Need need = needs.get(number);
      BitSet asked = new BitSet();
      need.sets(asked);
      while (waiting.size() < asked.length()) {
        waiting.add(new ArrayList<>());
      }
      int[][] least = least(need, commonness);
      List<Need> rest = parts(need).filter(part -> !(part instanceof Need.Word)).toList();
      Phrase phrase = new Phrase(number, least, rest, asked.stream().toArray());
      for (int set : least[0]) {
        waiting.get(set).add(phrase);
      }
    }
    this.bySet =
        waiting.stream().map(phrases -> phrases.toArray(Phrase[]::new)).toArray(Phrase[][]::new);
  }

  /// Groups of sets; of each, one stands in every message that meets a need. Rarest first.
  private static int[][] least(Need need, IntUnaryOperator commonness) {
    return parts(need)
        .map(part -> rarest(part, commonness).stream().toArray())
        .sorted(Comparator.comparingLong(sets -> commonness(IntStream.of(sets), commonness)))
        .toArray(int[][]::new);
  }

  private static Stream<Need> parts(Need need) {
    return need instanceof Need.All(List<Need> parts)
        ? parts.stream().flatMap(Candidates::parts)
        : Stream.of(need);
  }

  private static long commonness(IntStream sets, IntUnaryOperator commonness) {
    return sets.map(commonness).asLongStream().sum();
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
              .min(Comparator.comparingLong(sets -> commonness(sets.stream(), commonness)))
              .orElseThrow();
      case Need.Any(List<Need> parts) -> {
        BitSet all = new BitSet();
        parts.forEach(part -> all.or(rarest(part, commonness)));
        yield all;
      }
    };
  }

  /// What may stand in a message.
  ///
  /// @param present the sets that its words belong to
  /// @param among the phrases that are of interest
  Chosen of(BitSet present, BitSet among) {
    BitSet phrases = new BitSet();
    BitSet wanted = new BitSet();
    for (int set = present.nextSetBit(0);
        set >= 0 && set < bySet.length;
        set = present.nextSetBit(set + 1)) {
      for (Phrase phrase : bySet[set]) {
        if (among.get(phrase.number()) && phrase.mayStand(present)) {
          phrases.set(phrase.number());
          for (int needed : phrase.sets()) {
            wanted.set(needed);
          }
        }
      }
    }
    return new Chosen(phrases, wanted);
  }
}
