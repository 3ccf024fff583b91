package vn.langnghe.bot.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.langnghe.bot.escalation.policy.Need;
import vn.langnghe.bot.escalation.policy.Path;
import vn.langnghe.bot.escalation.policy.Policy;
import vn.langnghe.bot.escalation.policy.Tier;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Wording;

/// Laws of a policy: no loop, each tier leads on to advice, every need, topic and hour of the week
/// has a path, and nobody is named who cannot come.
final class EscalationCheck {
  /// Some Monday.
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final Policy policy;
  private final Fields top;
  private final Map<String, Fields> places;

  /// @param places where each tier stands
  EscalationCheck(Policy policy, Fields top, Map<String, Fields> places) {
    this.policy = policy;
    this.top = top;
    this.places = places;
  }

  void check() {
    places.forEach((name, fields) -> policy.tier(name).ifPresent(tier -> tier(tier, fields)));
    if (!loops()) {
      unreached();
    }
    firsts();
    hours();
  }

  private void tier(Tier tier, Fields fields) {
    if (tier.who() == Tier.Who.ADVICE) {
      if (tier.next().isPresent() || !tier.waits().isEmpty() || !tier.toldBy().isEmpty()) {
        add(
            fields,
            "next",
            Wording.of("the tier '{}' is advice, which is always there and the last", tier.name()),
            Wording.of("remove its 'next', 'wait_seconds' and 'told_by'"));
      }
      return;
    }
    for (Need need : Need.values()) {
      if (!tier.waits().containsKey(need)) {
        add(
            fields,
            "wait_seconds",
            Wording.of(
                "the tier '{}' does not say how long {} waits for it", tier.name(), need.label()),
            Wording.of("write 'wait_seconds: {level_4: 60, level_3: 180, asked: 300}'"));
      }
    }
    if (tier.next().isEmpty()) {
      add(
          fields,
          "next",
          Wording.of("the tier '{}' has no next step", tier.name()),
          Wording.of("name the tier after it: 'next: …'"));
    } else if (tier.next().flatMap(policy::tier).isEmpty()) {
      add(
          fields,
          "next",
          Wording.of("the tier '{}' is not known", tier.next().get()),
          Wording.of("use the name of a tier that stands here"));
    }
    people(tier, fields);
  }

  private void people(Tier tier, Fields fields) {
    if (tier.who().role().isEmpty()) {
      if (!tier.toldBy().isEmpty()) {
        add(
            fields,
            "told_by",
            Wording.of("nobody of yours is told at '{}'", tier.name()),
            Wording.of("remove 'told_by'"));
      }
      return;
    }
    if (tier.toldBy().isEmpty()) {
      add(
          fields,
          "told_by",
          Wording.of("the tier '{}' does not say how its people are told", tier.name()),
          Wording.of("write 'told_by: [console]'"));
    }
    if (policy.rota().staff().values().stream().noneMatch(tier.who().role().get()::equals)) {
      add(
          fields,
          "who",
          Wording.of("nobody under 'staff' is a {}", tier.who().role().get().label()),
          Wording.of("add one, or take the tier out: people must not wait for nobody"));
    }
  }

  private boolean loops() {
    for (Map.Entry<String, Fields> entry : places.entrySet()) {
      Set<String> passed = new LinkedHashSet<>();
      Optional<Tier> tier = policy.tier(entry.getKey());
      while (tier.isPresent()) {
        if (!passed.add(tier.get().name())) {
          add(
              entry.getValue(),
              "next",
              Wording.of(
                  "the tiers go round in a loop: {} -> {}",
                  String.join(" -> ", passed),
                  tier.get().name()),
              Wording.of("let the last one lead to the tier with 'who: advice'"));
          return true;
        }
        tier = policy.after(tier.get());
      }
    }
    return false;
  }

  private void unreached() {
    Set<String> reached = new HashSet<>();
    for (Path path : policy.paths()) {
      Optional<Tier> tier = policy.tier(path.first());
      while (tier.isPresent() && reached.add(tier.get().name())) {
        tier = policy.after(tier.get());
      }
    }
    places.forEach((name, fields) -> {
      if (!reached.contains(name)) {
        add(
            fields,
            "name",
            Wording.of("no path and no other tier leads to the tier '{}'", name),
            Wording.of("name it as 'first' of a path or 'next' of a tier, or remove it"));
      }
    });
  }

  private void firsts() {
    List<Fields> paths = top.mappings("paths");
    for (Fields fields : paths) {
      Optional<String> first = fields.optionalText("first");
      if (first.isPresent() && policy.tier(first.get()).isEmpty()) {
        add(
            fields,
            "first",
            Wording.of("the tier '{}' is not known", first.get()),
            Wording.of("use the name of a tier that stands under 'tiers'"));
      }
    }
  }

  /// The first hole of each need is told.
  private void hours() {
    for (Need need : Need.values()) {
      hole(need)
          .ifPresent(hole ->
              top.problems()
                  .add(
                      top.placeOf("paths"),
                      Wording.of("no path for {} {}", need.label(), hole),
                      Wording.of("add a last path without needs, topics and hours: '- first: …'")));
    }
  }

  private Optional<Wording> hole(Need need) {
    Level level =
        switch (need) {
          case LEVEL_4 -> Level.IMMINENT;
          case LEVEL_3 -> Level.HIGH;
          case ASKED -> Level.NONE;
        };
    for (Topic topic : Topic.values()) {
      for (ZonedDateTime moment : moments()) {
        boolean known = policy.covers(level, List.of(topic), moment.toInstant());
        if (!known) {
          return Optional.of(
              Wording.of("({}) on {} at {}", topic.label(), day(moment), moment.toLocalTime()));
        }
      }
    }
    return Optional.empty();
  }

  private static String day(ZonedDateTime moment) {
    return moment.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /// The moments of a week at which anything changes.
  private List<ZonedDateTime> moments() {
    Set<Integer> minutes = new TreeSet<>(Set.of(0));
    for (Path path : policy.paths()) {
      Stream.of(DayOfWeek.values())
          .flatMap(day -> path.hours().on(day).stream())
          .flatMap(span -> Stream.of(span.from(), span.to()))
          .filter(minute -> minute < 24 * 60)
          .forEach(minutes::add);
    }
    return Stream.of(DayOfWeek.values())
        .flatMap(day ->
            minutes.stream()
                .map(minute ->
                    MONDAY
                        .plusDays(day.getValue() - 1L)
                        .atStartOfDay(policy.rota().zone())
                        .plusMinutes(minute)))
        .toList();
  }

  private static void add(Fields fields, String field, Wording wrong, Wording remedy) {
    fields.problems().add(fields.placeOf(field), wrong, remedy);
  }
}
