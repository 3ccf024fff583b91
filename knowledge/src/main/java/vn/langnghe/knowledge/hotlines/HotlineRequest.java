package vn.langnghe.knowledge.hotlines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// For whom a line is sought.
///
/// @param topics main one first; none counts as general
/// @param age age group of the one in danger, where known
/// @param province where they are, as the config names it, where known
/// @param at the moment of the call
@SuppressWarnings("checkstyle:ParameterNumber")
public record HotlineRequest(
    Level level,
    List<Topic> topics,
    Subject subject,
    Set<Hazard> hazards,
    Optional<AgeGroup> age,
    Optional<String> province,
    Instant at) {
  public HotlineRequest {
    topics = topics.isEmpty() ? List.of(Topic.GENERAL) : List.copyOf(topics);
    hazards = Set.copyOf(hazards);
  }

  HotlineRequest aged(AgeGroup group) {
    return new HotlineRequest(level, topics, subject, hazards, Optional.of(group), province, at);
  }

  HotlineRequest living(String where) {
    return new HotlineRequest(level, topics, subject, hazards, age, Optional.of(where), at);
  }
}
