package vn.langnghe.knowledge.hotlines;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;
import vn.langnghe.knowledge.text.Bilingual;

/// Reads and checks `hotlines.yaml`.
final class HotlineFile {
  private static final List<String> REQUIRED = List.of("kind", "operator", "latest_evidence");
  private static final List<String> OPTIONAL =
      List.of(
          "confidence_note",
          "cost_note",
          "hours_note",
          "website",
          "facebook",
          "zalo",
          "app",
          "sms",
          "email");
  private static final List<String> LISTS =
      List.of("serves", "languages", "regions", "also_seen", "conflicts", "notes", "blocked");

  private final Problems problems;
  private final Map<String, Hotline> byId = new LinkedHashMap<>();
  private final Set<String> blocked = new HashSet<>();

  private HotlineFile(Problems problems) {
    this.problems = problems;
  }

  static Optional<Hotlines> read(Path root, Path file, Problems problems) {
    return YamlFile.read(root, file, problems).map(top -> new HotlineFile(problems).read(top));
  }

  private Hotlines read(Fields top) {
    Hotlines.Mode mode =
        top.convert("mode", HotlineFile::mode, Wording.of("demo or production"))
            .orElse(Hotlines.Mode.PRODUCTION);
    top.convert(
        "zone",
        zone -> Optional.of(zone).filter(Hotlines.ZONE.getId()::equals),
        new Wording.Word(Hotlines.ZONE.getId()));
    Places places = Places.read(top);
    List<Fields> lines = top.mappings("hotlines");
    lines.forEach(line ->
        line.texts("blocked").forEach(number -> blocked.add(PhoneNumbers.digits(number.text()))));
    lines.forEach(line -> hotline(line, places));
    Routes routes = new RouteFile(byId, problems).read(top);
    top.rejectUnknown();
    return new Hotlines(byId, routes, places, blocked, mode);
  }

  private void hotline(Fields fields, Places places) {
    Hotline line = line(fields, places);
    checkSources(fields);
    checkTexts(fields, line);
    research(fields);
    fields.rejectUnknown();
    if (byId.putIfAbsent(line.id(), line) != null) {
      problems.add(
          fields.place(),
          Wording.of("the id '{}' stands twice", line.id()),
          Wording.of("remove one of the two"));
    }
  }

  private Hotline line(Fields fields, Places places) {
    String id = fields.text("id");
    Hotline.Status status =
        fields
            .convert(
                "status",
                HotlineFile::status,
                Wording.of(
                    "display, display_with_caveat, verify_before_display, do_not_display "
                        + "or blocked"))
            .orElse(Hotline.Status.BLOCKED);
    fields.text("status");
    boolean isBlocked = status == Hotline.Status.BLOCKED;
    String number = fields.optionalText("number").orElse("");
    String dial = fields.optionalText("dial").orElse("");
    checkNumber(fields, dial);
    Bilingual cost = isBlocked ? new Bilingual("", "") : cost(fields);
    Hours hours = isBlocked ? new Hours.Unknown() : new HoursReader(problems).read(fields);
    Bilingual name = bilingual(fields, "name");
    Optional<Bilingual> caveat = fields.mapping("caveat").map(HotlineFile::texts);
    return new Hotline(
        "hotlines/" + id + "@" + revision(status, name, number, cost, hours, caveat),
        id,
        status,
        name,
        number,
        dial,
        cost,
        hours,
        caveat,
        servedProvinces(fields, places),
        fields.flag("listening", false),
        calls(fields, status),
        fields.mapping("cost").filter(words -> words.text("class").equals("free")).isPresent(),
        Set.copyOf(
            fields.convertAll("topics", Topic::ofLabel, Wording.of("a topic of the labels"))));
  }

  private static String revision(
      Hotline.Status status,
      Bilingual name,
      String number,
      Bilingual cost,
      Hours hours,
      Optional<Bilingual> caveat) {
    return Revision.of(
        status.name(),
        name.toString(),
        number,
        cost.toString(),
        hours.toString(),
        caveat.toString());
  }

  private void checkNumber(Fields fields, String dial) {
    String number = fields.optionalText("number").orElse("");
    if (number.isEmpty() && dial.isEmpty()) {
      return;
    }
    if (!PhoneNumbers.isPossible(dial)) {
      problems.add(
          fields.placeOf("dial"),
          Wording.of("'{}' is no number in Viet Nam", dial),
          Wording.of("write the digits a phone dials"));
    }
    if (!PhoneNumbers.digits(number).equals(PhoneNumbers.digits(dial))) {
      problems.add(
          fields.placeOf("dial"),
          Wording.of("'number' and 'dial' differ"),
          Wording.of("write the same digits in both"));
    }
  }

  /// No number and no text that people could read holds the digits of a blocked number.
  private void checkTexts(Fields fields, Hotline line) {
    if (line.status() == Hotline.Status.BLOCKED) {
      return;
    }
    if (line.status() == Hotline.Status.DISPLAY_WITH_CAVEAT && line.caveat().isEmpty()) {
      problems.add(
          fields.placeOf("status"),
          Wording.of("the caveat is missing"),
          Wording.of("add 'caveat: {vi: …, en: …}'"));
    }
    List<Bilingual> texts = new ArrayList<>(List.of(line.name(), line.cost()));
    line.caveat().ifPresent(texts::add);
    for (String digits : blocked) {
      if (PhoneNumbers.holds(line.number(), digits) || PhoneNumbers.holds(line.dial(), digits)) {
        problems.add(
            fields.placeOf("dial"),
            Wording.of("the number {} holds the blocked {}", line.number(), digits),
            Wording.of("remove it: it must never be shown"));
      }
      if (texts.stream()
          .anyMatch(text ->
              PhoneNumbers.holds(text.vi(), digits) || PhoneNumbers.holds(text.en(), digits))) {
        problems.add(
            fields.place(),
            Wording.of("a text of '{}' holds the blocked {}", line.id(), digits),
            Wording.of("remove it: it must never be shown"));
      }
    }
  }

  private Bilingual cost(Fields fields) {
    Optional<Fields> cost = fields.mapping("cost");
    if (cost.isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("the cost is missing"),
          Wording.of("add 'cost: {class: free, vi: …, en: …}'"));
      return new Bilingual("", "");
    }
    cost.get().text("class");
    return texts(cost.get());
  }

  private Bilingual bilingual(Fields fields, String name) {
    Optional<Fields> mapping = fields.mapping(name);
    if (mapping.isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("'{}' is missing", Wording.field(name)),
          Wording.of("add '{}: {vi: …, en: …}'", Wording.field(name)));
    }
    return mapping.map(HotlineFile::texts).orElse(new Bilingual("", ""));
  }

  private static Bilingual texts(Fields fields) {
    Bilingual texts = new Bilingual(fields.text("vi"), fields.text("en"));
    fields.rejectUnknown();
    return texts;
  }

  private List<String> servedProvinces(Fields fields, Places places) {
    List<String> served = new ArrayList<>();
    for (Scalar name : fields.texts("provinces")) {
      if (places.isKnown(name.text())) {
        served.add(name.text());
      } else {
        problems.add(
            name.place(),
            Wording.of("the province '{}' is not in the list above", name.text()),
            Wording.of("add it to 'provinces'"));
      }
    }
    return List.copyOf(served);
  }

  private Calls calls(Fields fields, Hotline.Status status) {
    String confidence = fields.text("confidence");
    return new Calls(
        fields
            .convert("call_every", Calls.Every::ofLabel, Wording.of("weekly or monthly"))
            .orElseGet(() -> Calls.Every.usual(status.isUnverified(), confidence)),
        lastCall(fields));
  }

  private Optional<LocalDate> lastCall(Fields fields) {
    String date = fields.text("last_verified");
    if (date.equals("none") || date.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      problems.add(
          fields.placeOf("last_verified"),
          Wording.of("'{}' is not a date", date),
          Wording.of("write 'none', or the day of the call as 2026-12-01"));
      return Optional.empty();
    }
  }

  private void checkSources(Fields fields) {
    List<Fields> sources = fields.mappings("sources");
    if (sources.isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("the line names no source"),
          Wording.of("add 'sources:' with title and address"));
    }
    for (Fields source : sources) {
      source.text("title");
      source.text("address");
      source.optionalText("date");
      source.rejectUnknown();
    }
  }

  /// What operators read and the service does not use.
  private static void research(Fields fields) {
    fields.mapping("full_name").ifPresent(HotlineFile::texts);
    REQUIRED.forEach(fields::text);
    OPTIONAL.forEach(fields::optionalText);
    LISTS.forEach(fields::texts);
    fields.flag("verified_by_call", false);
  }

  private static Optional<Hotlines.Mode> mode(String text) {
    return switch (text) {
      case "demo" -> Optional.of(Hotlines.Mode.DEMO);
      case "production" -> Optional.of(Hotlines.Mode.PRODUCTION);
      default -> Optional.empty();
    };
  }

  private static Optional<Hotline.Status> status(String text) {
    for (Hotline.Status status : Hotline.Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
