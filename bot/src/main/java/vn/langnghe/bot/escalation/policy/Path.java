package vn.langnghe.bot.escalation.policy;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import vn.langnghe.knowledge.danger.Topic;

/// Where a case begins.
///
/// @param needs for which needs; all when empty
/// @param topics for which topics; all when empty
/// @param hours when
/// @param first name of the tier it begins with
public record Path(Set<Need> needs, Set<Topic> topics, Week hours, String first) {
  public Path {
    needs = Set.copyOf(needs);
    topics = Set.copyOf(topics);
  }

  boolean fits(Need need, List<Topic> about, ZonedDateTime now) {
    return (needs.isEmpty() || needs.contains(need))
        && (topics.isEmpty() || about.stream().anyMatch(topics::contains))
        && hours.holds(now);
  }
}
