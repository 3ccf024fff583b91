package vn.langnghe.knowledge.hotlines;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;

/// Requests and offers as the tables of cases write them.
final class Request {
  private Request() {}

  /// @param topics topics with spaces between, each hazard after a `+`
  /// @param who an age group or `unknown`, then `@province` where it is known
  /// @param at local time, such as `2026-11-25T22:00`
  static HotlineRequest of(Hotlines hotlines, String topics, int level, String who, String at) {
    String[] needs = topics.split("\\+");
    String[] person = who.split("@");
    Set<Hazard> hazards = new HashSet<>();
    Arrays.stream(needs)
        .skip(1)
        .forEach(hazard -> hazards.add(Hazard.ofLabel(hazard.strip()).orElseThrow()));
    return new HotlineRequest(
        Level.of(level),
        topics(needs[0].strip()),
        Subject.SELF,
        hazards,
        AgeGroup.ofLabel(person[0].strip()),
        person.length > 1
            ? Optional.of(hotlines.province(person[1]).orElseThrow())
            : Optional.empty(),
        LocalDateTime.parse(at.strip()).atZone(Hotlines.ZONE).toInstant());
  }

  private static List<Topic> topics(String labels) {
    return labels.isEmpty()
        ? List.of()
        : Arrays.stream(labels.split(" "))
            .map(topic -> Topic.ofLabel(topic).orElseThrow())
            .toList();
  }

  /// Ids in order; `!` closed or uncertain, `?` unverified.
  static String shown(List<Offer> offers) {
    return offers.stream()
        .map(offer ->
            offer.hotline().id()
                + (offer.state().isOpen() ? "" : "!")
                + (offer.unverified() ? "?" : ""))
        .collect(Collectors.joining(", "));
  }
}
