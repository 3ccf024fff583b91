package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The phrases that may stand in a message, told from where its sets of words stand. Only these are
/// looked for, and only the sets that they ask for are indexed: a word like "không" belongs to
/// hundreds. Immutable.
///
/// ```
///   places {#0 #1 #7 #9 …}  ->  phrases whose rarest set is there and whose need is met
///                           ->  phrases {12}, wanted {#0 #1}
/// ```
final class Candidates {
  /// @param groups numbers of groups of sets, rarest first; each must stand in the message with one
  ///   of its sets
  /// @param sets all sets that it asks for
  @SuppressWarnings("ArrayRecordComponent")
  private record Phrase(int number, int[] groups, Need need, int[] sets) {
    boolean mayStand(Present present) {
      for (int group : groups) {
        if (!present.has(group)) {
          return false;
        }
      }
      return need.isMet(present.places);
    }
  }

  /// Which groups stand in a message, each looked for once: many phrases share a word list.
  private final class Present {
    private static final byte THERE = 1;
    private static final byte MISSING = 2;

    final Places places;
    private final byte[] known = new byte[groups.length];

    Present(Places places) {
      this.places = places;
    }

    boolean has(int group) {
      if (known[group] == 0) {
        known[group] = stands(groups[group]) ? THERE : MISSING;
      }
      return known[group] == THERE;
    }

    private boolean stands(int[] any) {
      for (int set : any) {
        if (places.has(set)) {
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

  private static final int[] NONE = {};

  private final int[][] groups;

  /// Phrases by the set that must be there; a phrase that may begin in several ways stands under
  /// each.
  private final Phrase[][] bySet;

  /// For each of them its next group. Nearly all phrases fail by it, before anything else of them
  /// is read.
  private final int[][] next;

  /// @param needs what each phrase asks for
  /// @param commonness how often a set is met in messages; phrases wait under their rarest
  Candidates(List<Need> needs, IntUnaryOperator commonness) {
    List<List<Phrase>> waiting = new ArrayList<>();
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    for (int number = 0; number < needs.size(); number++) {
      Need need = needs.get(number);
      BitSet asked = new BitSet();
      need.sets(asked);
      while (waiting.size() < asked.length()) {
        waiting.add(new ArrayList<>());
      }
      List<List<Integer>> least = least(need, commonness);
      int[] own =
          least.stream()
              .mapToInt(sets -> numbers.computeIfAbsent(sets, key -> numbers.size()))
              .toArray();
      Phrase phrase = new Phrase(number, own, need, asked.stream().toArray());
      least.getFirst().forEach(set -> waiting.get(set).add(phrase));
    }
    this.groups =
        numbers.keySet().stream()
            .map(sets -> sets.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.bySet =
        waiting.stream().map(phrases -> phrases.toArray(Phrase[]::new)).toArray(Phrase[][]::new);
    this.next =
        waiting.stream()
            .map(phrases ->
                phrases.stream()
                    .mapToInt(phrase -> phrase.groups()[Math.min(1, phrase.groups().length - 1)])
                    .toArray())
            .toArray(int[][]::new);
  }

  /// Groups of sets; of each, one stands in every message that meets a need. Rarest first.
  private static List<List<Integer>> least(Need need, IntUnaryOperator commonness) {
    return parts(need)
        .map(part -> rarest(part, commonness).stream().boxed().toList())
        .sorted(
            Comparator.comparingLong(
                sets -> commonness(sets.stream().mapToInt(Integer::intValue), commonness)))
        .toList();
  }

  /// What must all be met.
  private static Stream<Need> parts(Need need) {
    return switch (need) {
      case Need.Then(Need before, Need after, int _) ->
          Stream.of(before, after).flatMap(Candidates::parts);
      case Need.Both(Need left, Need right) -> Stream.of(left, right).flatMap(Candidates::parts);
      case Need.Word _, Need.Any _ -> Stream.of(need);
    };
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
      case Need.Then _, Need.Both _ ->
          parts(need)
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
  /// @param places where the sets of its words stand
  /// @param among the phrases that are of interest
  Chosen of(Places places, BitSet among) {
    Present present = new Present(places);
    BitSet phrases = new BitSet();
    BitSet wanted = new BitSet();
    for (int i = 0; i < places.size(); i++) {
      int set = places.set(i);
      int[] also = set < next.length ? next[set] : NONE;
      for (int j = 0; j < also.length; j++) {
        if (present.has(also[j])) {
          choose(bySet[set][j], present, among, phrases, wanted);
        }
      }
    }
    return new Chosen(phrases, wanted);
  }

  private static void choose(
      Phrase phrase, Present present, BitSet among, BitSet phrases, BitSet wanted) {
    if (among.get(phrase.number()) && phrase.mayStand(present)) {
      phrases.set(phrase.number());
      for (int needed : phrase.sets()) {
        wanted.set(needed);
      }
    }
  }
}
