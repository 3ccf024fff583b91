package vn.langnghe.knowledge.signals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
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
  /// Which groups stand in a message, each looked for once: many phrases share a word list.
  private final class Present {
    private static final byte THERE = 1;
    private static final byte MISSING = 2;

    final Places places;
    private final byte[] known = new byte[groups.size()];

    Present(Places places) {
      this.places = places;
    }

    boolean has(int group) {
      if (known[group] == 0) {
        known[group] = stands(group) ? THERE : MISSING;
      }
      return known[group] == THERE;
    }

    private boolean stands(int group) {
      int end = groups.end(group);
      for (int i = groups.begin(group); i < end; i++) {
        if (places.has(groups.at(i))) {
          return true;
        }
      }
      return false;
    }

    boolean mayHold(int phrase) {
      int end = asked.end(phrase);
      for (int i = asked.begin(phrase); i < end; i++) {
        if (!has(asked.at(i))) {
          return false;
        }
      }
      return needs.isMet(phrase, places);
    }
  }

  /// What may stand in a message.
  ///
  /// @param phrases numbers of the phrases, in the order they were given
  /// @param wanted the sets that they ask for
  record Chosen(BitSet phrases, BitSet wanted) {}

  /// Groups of sets.
  private final Runs groups;

  /// By the number of a phrase: its groups, rarest first; each must stand in the message with one
  /// of its sets.
  private final Runs asked;

  /// By the number of a phrase: all sets that it asks for.
  private final Runs sets;

  private final WrittenNeeds needs;

  /// By the set that must be there: pairs of a phrase and its next group, by which nearly all
  /// phrases fail before anything else of them is read. A phrase that may begin in several ways
  /// stands under each.
  private final Runs waiting;

  /// The sets that any phrase waits for, a bit for each.
  private final long[] awaited;

  /// @param needs what each phrase asks for
  /// @param commonness how often a set is met in messages; phrases wait under their rarest
  Candidates(List<Need> needs, IntUnaryOperator commonness) {
    List<List<Integer>> everySet = new ArrayList<>();
    List<List<Integer>> everyGroup = new ArrayList<>();
    Map<Integer, List<Integer>> pairs = new HashMap<>();
    Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
    for (int phrase = 0; phrase < needs.size(); phrase++) {
      BitSet all = new BitSet();
      needs.get(phrase).sets(all);
      everySet.add(all.stream().boxed().toList());
      List<List<Integer>> least = least(needs.get(phrase), commonness);
      List<Integer> own =
          least.stream().map(one -> numbers.computeIfAbsent(one, key -> numbers.size())).toList();
      everyGroup.add(own);
      List<Integer> pair = List.of(phrase, own.get(Math.min(1, own.size() - 1)));
      least
          .getFirst()
          .forEach(set -> pairs.computeIfAbsent(set, key -> new ArrayList<>()).addAll(pair));
    }
    this.groups = new Runs(numbers.keySet());
    this.asked = new Runs(everyGroup);
    this.sets = new Runs(everySet);
    this.needs = new WrittenNeeds(needs);
    BitSet firsts = new BitSet();
    pairs.keySet().forEach(firsts::set);
    this.awaited = firsts.toLongArray();
    this.waiting =
        new Runs(
            IntStream.range(0, firsts.length())
                .mapToObj(set -> pairs.getOrDefault(set, List.of()))
                .toList());
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
    places.forEachOf(awaited, set -> choose(set, present, among, phrases));
    BitSet wanted = new BitSet();
    phrases.stream().forEach(phrase -> setsOf(phrase, wanted));
    return new Chosen(phrases, wanted);
  }

  /// Chooses among the phrases that wait for a set.
  private void choose(int set, Present present, BitSet among, BitSet phrases) {
    int end = waiting.end(set);
    for (int i = waiting.begin(set); i < end; i += 2) {
      int phrase = waiting.at(i);
      if (among.get(phrase) && present.has(waiting.at(i + 1)) && present.mayHold(phrase)) {
        phrases.set(phrase);
      }
    }
  }

  private void setsOf(int phrase, BitSet wanted) {
    int end = sets.end(phrase);
    for (int i = sets.begin(phrase); i < end; i++) {
      wanted.set(sets.at(i));
    }
  }
}
