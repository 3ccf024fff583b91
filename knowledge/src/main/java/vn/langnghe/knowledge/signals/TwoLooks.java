package vn.langnghe.knowledge.signals;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is looked for in a message, and in which order: the signals, then those contexts that can
/// change one which was found. Most messages hold no signal, and then no context matters.
/// Immutable.
final class TwoLooks {
  private final BitSet signals = new BitSet();
  private final Map<String, BitSet> contexts = new HashMap<>();

  /// @param rules signals and contexts
  /// @param phrases the stored phrases of each rule, by its id, in the order of their numbers
  TwoLooks(Collection<? extends Rule> rules, Map<String, ? extends List<?>> phrases) {
    Map<String, BitSet> numbers = numbers(phrases);
    BitSet whose = new BitSet();
    for (Rule rule : rules) {
      if (rule instanceof Rule.Context context && context.change().tellsWhose()) {
        whose.or(numbers.getOrDefault(context.id(), new BitSet()));
      }
    }
    for (Rule rule : rules) {
      if (rule instanceof Rule.Signal signal) {
        signals.or(numbers.getOrDefault(signal.id(), new BitSet()));
        BitSet asked = new BitSet();
        signal.unless().forEach(id -> asked.or(numbers.getOrDefault(id, new BitSet())));
        if (signal.whose() == Rule.Whose.UNCLEAR) {
          asked.or(whose);
        }
        contexts.put(signal.id(), asked);
      }
    }
  }

  private static Map<String, BitSet> numbers(Map<String, ? extends List<?>> phrases) {
    Map<String, BitSet> numbers = new HashMap<>();
    int next = 0;
    for (Map.Entry<String, ? extends List<?>> rule : phrases.entrySet()) {
      BitSet own = new BitSet();
      own.set(next, next + rule.getValue().size());
      next += rule.getValue().size();
      numbers.put(rule.getKey(), own);
    }
    return numbers;
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
    found.forEach(id -> asked.or(contexts.getOrDefault(id, asked)));
    return asked;
  }
}
