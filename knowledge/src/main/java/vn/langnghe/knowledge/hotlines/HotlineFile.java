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
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Revision;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.YamlFile;
import vn.langnghe.knowledge.text.Bilingual;
import vn.langnghe.knowledge.text.Folding;

/// Reads and checks `hotlines.yaml`.
final class HotlineFile {
  private final Problems problems;
  private final Map<String, Hotline> byId = new LinkedHashMap<>();
  private final Set<String> blocked = new HashSet<>();
  private final Map<String, Set<String>> provinces = new LinkedHashMap<>();

  private HotlineFile(Problems problems) {
    this.problems = problems;
  }

  static Optional<Hotlines> read(Path root, Path file, Problems problems) {
    return YamlFile.read(root, file, problems).map(top -> new HotlineFile(problems).read(top));
  }

  private Hotlines read(Fields top) {
    Hotlines.Mode mode =
        top.convert("mode", HotlineFile::mode, "demo or production")
            .orElse(Hotlines.Mode.PRODUCTION);
    top.convert(
        "zone",
        zone -> Optional.of(zone).filter(Hotlines.ZONE.getId()::equals),
        Hotlines.ZONE.getId());
    top.mappings("provinces").forEach(this::province);
    List<Fields> lines = top.mappings("hotlines");
    lines.forEach(line ->
        line.texts("blocked").forEach(number -> blocked.add(PhoneNumbers.digits(number.text()))));
    lines.forEach(this::hotline);
    Routes routes = new RouteFile(byId.keySet(), problems).read(top);
    top.rejectUnknown();
    return new Hotlines(byId, routes, provinces, mode);
  }

  private void province(Fields fields) {
    Set<String> names = new HashSet<>();
    String name = fields.text("name");
    names.add(Folding.fold(name));
    fields.texts("aliases").forEach(alias -> names.add(Folding.fold(alias.text())));
    provinces.put(name, Set.copyOf(names));
    fields.rejectUnknown();
  }

  private void hotline(Fields fields) {
    String id = fields.text("id");
    Hotline.Status status =
        fields
            .convert(
                "status",
                HotlineFile::status,
                "display, display_with_caveat, verify_before_display, do_not_display or blocked")
            .orElse(Hotline.Status.BLOCKED);
    boolean isBlocked = status == Hotline.Status.BLOCKED;
    String number = fields.optionalText("number").orElse("");
    String dial = fields.optionalText("dial").orElse("");
    checkNumber(fields, status, dial);
    Bilingual cost = isBlocked ? new Bilingual("", "") : cost(fields);
    Hours hours = isBlocked ? new Hours.Unknown() : new HoursReader(problems).read(fields);
    Hotline line =
        new Hotline(
            "hotlines/"
                + id
                + "@"
                + Revision.of(number, dial, cost.vi(), hours.toString(), status.name()),
            id,
            status,
            bilingual(fields, "name"),
            number,
            dial,
            cost,
            hours,
            fields.mapping("caveat").map(caveat -> texts(caveat)),
            servedProvinces(fields),
            fields.flag("listening", false),
            isVerified(fields));
    checkSources(fields);
    research(fields);
    fields.rejectUnknown();
    if (byId.putIfAbsent(id, line) != null) {
      problems.add(fields.place(), "the id '" + id + "' stands twice", "remove one of the two");
    }
  }

  private void checkNumber(Fields fields, Hotline.Status status, String dial) {
    boolean shown = status != Hotline.Status.BLOCKED && status != Hotline.Status.DO_NOT_DISPLAY;
    if (dial.isEmpty()) {
      return;
    }
    if (shown && blocked.contains(PhoneNumbers.digits(dial))) {
      problems.add(
          fields.placeOf("dial"),
          "the number " + dial + " is blocked",
          "remove it: it must never be shown");
    }
    if (!PhoneNumbers.isPossible(dial)) {
      problems.add(
          fields.placeOf("dial"),
          dial + " is no number in Viet Nam",
          "write the digits a phone dials");
    }
    String read = PhoneNumbers.digits(fields.optionalText("number").orElse(""));
    if (!read.equals(PhoneNumbers.digits(dial))) {
      problems.add(
          fields.placeOf("dial"), "'number' and 'dial' differ", "write the same digits in both");
    }
  }

  private Bilingual cost(Fields fields) {
    Optional<Fields> cost = fields.mapping("cost");
    if (cost.isEmpty()) {
      problems.add(
          fields.place(), "the cost is missing", "add 'cost: {class: free, vi: …, en: …}'");
      return new Bilingual("", "");
    }
    cost.get().text("class");
    return texts(cost.get());
  }

  private Bilingual bilingual(Fields fields, String name) {
    Optional<Fields> mapping = fields.mapping(name);
    if (mapping.isEmpty()) {
      problems.add(
          fields.place(), "'" + name + "' is missing", "add '" + name + ": {vi: …, en: …}'");
    }
    return mapping.map(HotlineFile::texts).orElse(new Bilingual("", ""));
  }

  private static Bilingual texts(Fields fields) {
    Bilingual texts = new Bilingual(fields.text("vi"), fields.text("en"));
    fields.rejectUnknown();
    return texts;
  }

  private List<String> servedProvinces(Fields fields) {
    List<String> served = new ArrayList<>();
    for (Scalar name : fields.texts("provinces")) {
      if (provinces.containsKey(name.text())) {
        served.add(name.text());
      } else {
        problems.add(
            name.place(),
            "the province '" + name.text() + "' is not in the list above",
            "add it to 'provinces'");
      }
    }
    return List.copyOf(served);
  }

  private boolean isVerified(Fields fields) {
    String date = fields.text("last_verified");
    if (date.equals("none") || date.isEmpty()) {
      return false;
    }
    try {
      LocalDate.parse(date);
      return true;
    } catch (DateTimeParseException e) {
      problems.add(
          fields.placeOf("last_verified"),
          "'" + date + "' is not a date",
          "write 'none', or the day of the call as 2026-12-01");
      return false;
    }
  }

  private void checkSources(Fields fields) {
    List<Fields> sources = fields.mappings("sources");
    if (sources.isEmpty()) {
      problems.add(
          fields.place(), "the line names no source", "add 'sources:' with title and address");
    }
    for (Fields source : sources) {
      source.text("title");
      source.text("address");
      source.rejectUnknown();
    }
  }

  /// What operators read and the service does not use.
  private static void research(Fields fields) {
    fields.mapping("full_name").ifPresent(HotlineFile::texts);
    for (String name : List.of("kind", "operator", "confidence", "latest_evidence")) {
      fields.text(name);
    }
    fields.optionalText("cost_note");
    fields.optionalText("hours_note");
    for (String name : List.of("serves", "regions", "conflicts", "notes", "blocked")) {
      fields.texts(name);
    }
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
