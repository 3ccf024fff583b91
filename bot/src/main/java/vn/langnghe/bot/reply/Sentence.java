package vn.langnghe.bot.reply;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A published text that the service says.
public interface Sentence {
  /// The key under which it is published.
  String key();

  /// Sentences that have no slots, as texts that are needed.
  static Map<String, Set<String>> withoutSlots(Sentence... all) {
    Map<String, Set<String>> needed = new TreeMap<>();
    for (Sentence one : all) {
      needed.put(one.key(), Set.of());
    }
    return needed;
  }

  /// The sentence to say where counsellors are on the rota.
  default Sentence staffed() {
    return this;
  }
}
