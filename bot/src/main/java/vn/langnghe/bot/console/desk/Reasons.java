package vn.langnghe.bot.console.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import vn.langnghe.knowledge.LiveKnowledge;

/// Which words of a message spoke for danger, by the knowledge in force now. The store keeps the
/// ids of signals and no words, so the message is read anew. Thread-safe.
public final class Reasons {
  private final LiveKnowledge live;
  private final Cache<String, List<Reason>> known =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  /// @param live borrowed anew for every message
  public Reasons(LiveKnowledge live) {
    this.live = live;
  }

  /// One signal and the words it stands in.
  ///
  /// @param level of the signal, 0 to 4
  public record Reason(String signal, int level, String words) {
    @Override
    public String toString() {
      return "Reason[" + signal + "]";
    }
  }

  /// The signals of a message with a level of at least 1, highest first.
  ///
  /// @param key of the message; it is read once for each key within minutes
  List<Reason> of(String key, String text) {
    return known.get(key, missing -> read(text));
  }

  private List<Reason> read(String text) {
    try (LiveKnowledge.Loan loan = live.borrow()) {
      return loan.knowledge().signals().assess(text).hits().stream()
          .filter(hit -> hit.level().number() > 0)
          .map(hit -> new Reason(hit.id(), hit.level().number(), hit.words()))
          .toList();
    }
  }
}
