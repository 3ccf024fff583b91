package vn.langnghe.knowledge.hotlines;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;

/// Which lines fit which need, in order, before opening hours and what may be shown are looked at.
///
/// @param emergency what is named first when life is in danger; the first row that fits decides
/// @param routes whom to call about what
record Routes(List<Emergency> emergency, List<Route> routes) {
  /// @param hazards fits when one of these threatens; none for any
  /// @param topics fits when the main topic is one of these; none for any
  /// @param spoken fits when one of these is spoken of, main topic or not; none for any
  /// @param lines what comes first
  /// @param then what comes after the lines of the routes
  record Emergency(
      Set<Hazard> hazards,
      Set<Topic> topics,
      Set<Topic> spoken,
      List<String> lines,
      List<String> then) {
    boolean fits(HotlineRequest request) {
      boolean threatened =
          hazards.isEmpty() || hazards.stream().anyMatch(request.hazards()::contains);
      return threatened
          && (topics.isEmpty() || topics.contains(request.topics().getFirst()))
          && (spoken.isEmpty() || request.topics().stream().anyMatch(spoken::contains));
    }
  }

  /// @param ages the age groups meant; `unknown` is the empty one; none for all
  record Route(Set<Topic> topics, Set<Optional<AgeGroup>> ages, List<String> lines) {
    boolean fits(Topic topic, Optional<AgeGroup> age) {
      return topics.contains(topic) && (ages.isEmpty() || ages.contains(age));
    }
  }

  /// Ids of lines for a request, best first.
  Set<String> lines(HotlineRequest request) {
    Optional<Emergency> row =
        request.level() == Level.IMMINENT
            ? emergency.stream().filter(any -> any.fits(request)).findFirst()
            : Optional.empty();
    Set<String> lines = new LinkedHashSet<>();
    row.ifPresent(first -> lines.addAll(first.lines()));
    for (Topic topic : request.topics()) {
      routes.stream()
          .filter(route -> route.fits(topic, request.age()))
          .findFirst()
          .ifPresent(route -> lines.addAll(route.lines()));
    }
    row.ifPresent(last -> lines.addAll(last.then()));
    return lines;
  }

  /// Ids of the lines that are named when life is in danger, whatever it is about.
  Set<String> emergencyLines() {
    Set<String> lines = new LinkedHashSet<>();
    emergency.forEach(row -> {
      lines.addAll(row.lines());
      lines.addAll(row.then());
    });
    return lines;
  }

  /// What a line is named for, at any age.
  Set<Topic> topics(String line) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    routes.stream()
        .filter(route -> route.lines().contains(line))
        .forEach(route -> topics.addAll(route.topics()));
    return topics;
  }
}
