package vn.langnghe.knowledge.hotlines;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// A need for which no line would be left to name.
///
/// @param topic the need
/// @param imminent true when it is about life in danger now
/// @param age whose need it is; empty where the age is not known
/// @param hours of the coming week in which nothing is left, at least one, at most 168
public record Gap(Topic topic, boolean imminent, Optional<AgeGroup> age, int hours) {
  private static final int WEEK = 7 * 24;

  /// The needs that have a line now and would have none, looked at for each hour of the coming
  /// week.
  ///
  /// @param now the hotlines as they are
  /// @param then the hotlines as they would be
  public static List<Gap> between(Hotlines now, Hotlines then, Instant from) {
    List<Gap> gaps = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (Level level : List.of(Level.HIGH, Level.IMMINENT)) {
        for (Optional<AgeGroup> age : ages()) {
          int hours = hours(now, then, request(topic, level, age, from));
          if (hours > 0) {
            gaps.add(new Gap(topic, level == Level.IMMINENT, age, hours));
          }
        }
      }
    }
    return List.copyOf(gaps);
  }

  private static List<Optional<AgeGroup>> ages() {
    return Stream.concat(
            Stream.of(Optional.<AgeGroup>empty()), Stream.of(AgeGroup.values()).map(Optional::of))
        .toList();
  }

  private static int hours(Hotlines now, Hotlines then, HotlineRequest first) {
    ZonedDateTime begin = first.at().atZone(Hotlines.ZONE).truncatedTo(ChronoUnit.HOURS);
    int hours = 0;
    for (int i = 0; i < WEEK; i++) {
      HotlineRequest request =
          request(
              first.topics().getFirst(),
              first.level(),
              first.age(),
              begin.plusHours(i).plusMinutes(30).toInstant());
      if (then.offer(request).isEmpty() && !now.offer(request).isEmpty()) {
        hours++;
      }
    }
    return hours;
  }

  private static HotlineRequest request(
      Topic topic, Level level, Optional<AgeGroup> age, Instant at) {
    return new HotlineRequest(
        level, List.of(topic), Subject.SELF, Set.of(), age, Optional.empty(), at);
  }
}
