package vn.langnghe.knowledge.signals;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What is looked for in a message, and in which order: the signals, then those contexts that can
/// change one which was found. Most messages hold no signal, and then no context matters.
/// Immutable.
final class TwoLooks {
  private final BitSet signals = new BitSet();

  /// What takes the meaning of a signal away, by its id.
  private final Map<String, List<Run>> contexts = new HashMap<>();

  /// Signals that do not say whose danger it is, and the contexts that do.
  private final Set<String> unclear = new HashSet<>();

  private final List<Run> whose;

  /// The phrases of a rule: their numbers follow one another.
  ///
  /// @param end the number after the last
  private record Run(int begin, int end) {
    void in(BitSet phrases) {
      phrases.set(begin, end);
    }
  }

  /// @param rules signals and contexts
  /// @param phrases the stored phrases of each rule, by its id, in the order of their numbers
  TwoLooks(Collection<? extends Rule> rules, Map<String, ? extends List<?>> phrases) {
    Map<String, Run> runs = runs(phrases);
    this.whose =
        runs(
            runs,
            rules.stream()
                .filter(rule -> rule instanceof Rule.Context it && it.change().tellsWhose())
                .map(Rule::id));
    for (Rule rule : rules) {
      if (rule instanceof Rule.Signal signal) {
        runs(runs, Stream.of(signal.id())).forEach(run -> run.in(signals));
        contexts.put(signal.id(), runs(runs, signal.unless().stream()));
        if (signal.whose() == Rule.Whose.UNCLEAR) {
          unclear.add(signal.id());
        }
      }
    }
  }

  private static List<Run> runs(Map<String, Run> runs, Stream<String> ids) {
    return ids.map(runs::get).filter(Objects::nonNull).toList();
  }

  private static Map<String, Run> runs(Map<String, ? extends List<?>> phrases) {
    Map<String, Run> runs = new HashMap<>();
    int next = 0;
    for (Map.Entry<String, ? extends List<?>> rule : phrases.entrySet()) {
      runs.put(rule.getKey(), new Run(next, next + rule.getValue().size()));
      next += rule.getValue().size();
    }
    return runs;
  }

  /// The phrases of signals.
  BitSet first() {
    return signals;
  }

  /// The phrases of contexts that may change a signal.
  ///
  /// @param found ids of the signals that were found
  BitSet second(Set<String> found) {
    BitSet asked = new BitSet();
    for (String id : found) {
      contexts.getOrDefault(id, List.of()).forEach(run -> run.in(asked));
      if (unclear.contains(id)) {
        whose.forEach(run -> run.in(asked));
      }
    }
    return asked;
  }
}
