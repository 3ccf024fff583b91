package vn.langnghe.knowledge.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// How some words were read, in room that never grows: of words that share a slot the last one
/// stays. Thread-safe.
final class WordMemory {
  private static final int SLOTS = 1 << 14;

  private final AtomicReferenceArray<Read> slots = new AtomicReferenceArray<>(SLOTS);

  private record Read(String word, List<Set<String>> terms) {}

  Optional<List<Set<String>>> of(String word) {
    Read read = slots.get(slot(word));
    return read != null && read.word().equals(word) ? Optional.of(read.terms()) : Optional.empty();
  }

  /// @param terms what it may stand for; never changed
  void keep(String word, List<Set<String>> terms) {
    slots.set(slot(word), new Read(word, terms));
  }

  private static int slot(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 14) & (SLOTS - 1);
  }
}
