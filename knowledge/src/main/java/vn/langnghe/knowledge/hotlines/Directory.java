package vn.langnghe.knowledge.hotlines;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Topic;

/// Every line that may be shown at one moment. Nothing closed, uncertain or unverified stands above
/// a sure line that answers now; lines that are due for a call stand below their like.
///
/// @param emergency the numbers for when life is in danger; whatever is filtered, they stay
/// @param others all others
public record Directory(List<Entry> emergency, List<Entry> others) {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> !entry.offer().state().isOpen())
          .thenComparing(entry -> entry.offer().unverified());

  public Directory {
    emergency = ordered(emergency);
    others = others.stream().sorted(ORDER.thenComparing(entry -> entry.offer().due())).toList();
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
    return entries.stream().sorted(ORDER).toList();
  }
}
