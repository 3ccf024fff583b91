package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Subject;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.AgeGroup;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.text.Language;

/// Fields of a batch line that mean something to the domain. Each throws [UnusableLine] with what
/// is allowed.
final class Fields {
  private Fields() {}

  static Level level(ObjectNode line) {
    int number =
        JsonLines.optionalNumber(line, "level")
            .orElseThrow(() -> new UnusableLine("'level' is missing"));
    if (number < 0 || number > 4) {
      throw new UnusableLine("'level' must be 0 to 4, not " + number);
    }
    return Level.of(number);
  }

  static List<Topic> topics(ObjectNode line) {
    List<Topic> topics = new ArrayList<>();
    for (String label : labels(line, "topics")) {
      topics.add(
          Topic.ofLabel(label)
              .orElseThrow(() -> new UnusableLine("the topic '" + label + "' is not known")));
    }
    return topics;
  }

  static List<Hazard> hazards(ObjectNode line) {
    List<Hazard> hazards = new ArrayList<>();
    for (String label : labels(line, "hazards")) {
      hazards.add(
          Hazard.ofLabel(label)
              .orElseThrow(() -> new UnusableLine("the hazard '" + label + "' is not known")));
    }
    return hazards;
  }

  static Subject subject(ObjectNode line) {
    return switch (JsonLines.optionalText(line, "subject").orElse("self")) {
      case "self" -> Subject.SELF;
      case "other" -> Subject.OTHER;
      case String other ->
          throw new UnusableLine("'subject' must be self or other, not '" + other + "'");
    };
  }

  static Optional<AgeGroup> age(ObjectNode line) {
    JsonNode age = line.get("age");
    if (age != null && age.isTextual()) {
      return Optional.of(
          AgeGroup.ofLabel(age.textValue())
              .orElseThrow(
                  () -> new UnusableLine("'age' must be years or under_16, from_16_to_17, adult")));
    }
    Optional<Integer> years = JsonLines.optionalNumber(line, "age");
    if (years.isPresent() && years.get() < 0) {
      throw new UnusableLine("'age' must not be negative");
    }
    return years.map(AgeGroup::ofYears);
  }

  /// A province as people write it; one that is not known counts as elsewhere.
  static Optional<String> province(ObjectNode line, Hotlines hotlines) {
    return JsonLines.optionalText(line, "province")
        .map(typed -> hotlines.province(typed).orElse(typed));
  }

  static Instant at(ObjectNode line, Instant otherwise) {
    return JsonLines.optionalText(line, "at").map(Fields::instant).orElse(otherwise);
  }

  static Language language(ObjectNode line) {
    String code = JsonLines.optionalText(line, "lang").orElse("vi");
    return Language.ofCode(code)
        .orElseThrow(() -> new UnusableLine("'lang' must be vi or en, not '" + code + "'"));
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new UnusableLine("'at' must be like 2026-11-25T02:00:00+07:00, not '" + text + "'");
    }
  }

  private static List<String> labels(ObjectNode line, String name) {
    JsonNode list = line.get(name);
    if (list == null || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new UnusableLine("'" + name + "' must be a list of texts");
    }
    List<String> labels = new ArrayList<>();
    list.forEach(item -> labels.add(item.asText()));
    return labels;
  }
}
