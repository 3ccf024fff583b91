package vn.langnghe.knowledge.hotlines;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Topic;

/// Every line that may be shown at one moment. Nothing closed, uncertain or unverified stands above
/// a sure line that answers now.
///
/// @param emergency the numbers for when life is in danger; whatever is filtered, they stay
/// @param others all others
public record Directory(List<Entry> emergency, List<Entry> others) {
  public Directory {
    emergency = ordered(emergency);
    others = ordered(others);
  }

  /// One line.
  ///
  /// @param topics what it is for; none when it fits no topic more than another
  public record Entry(Offer offer, Set<Topic> topics) {
    public Entry {
      topics = Set.copyOf(topics);
    }
  }

  private static List<Entry> ordered(List<Entry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing((Entry entry) -> !entry.offer().state().isOpen())
                .thenComparing(entry -> entry.offer().unverified()))
        .toList();
  }
}
