package vn.langnghe.knowledge.hotlines;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;

/// Reads which lines fit which need.
final class RouteFile {
  private final Map<String, Hotline> byId;
  private final Problems problems;

  RouteFile(Map<String, Hotline> byId, Problems problems) {
    this.byId = byId;
    this.problems = problems;
  }

  Routes read(Fields top) {
    Routes routes =
        new Routes(
            top.mappings("emergency").stream().map(this::emergency).toList(),
            top.mappings("routes").stream().map(this::route).toList());
    for (Topic topic : Topic.values()) {
      for (Optional<AgeGroup> age : ages()) {
        checkRoute(routes, topic, age, top);
      }
      checkEmergency(routes, topic, top);
    }
    return routes;
  }

  /// Whoever writes about whatever at whatever hour must be given a line that answers.
  private void checkRoute(Routes routes, Topic topic, Optional<AgeGroup> age, Fields top) {
    Optional<Routes.Route> found =
        routes.routes().stream().filter(route -> route.fits(topic, age)).findFirst();
    String need = topic.label() + ", age " + age.map(AgeGroup::label).orElse("unknown");
    if (found.isEmpty()) {
      problems.add(
          top.placeOf("routes"),
          Wording.of("nobody is named for {}", need),
          Wording.of("add a route"));
    } else if (found.get().lines().stream().noneMatch(this::isSure)) {
      problems.add(
          top.placeOf("routes"),
          Wording.of("no line that is sure to be open is named for {}", need),
          Wording.of(
              "add one of the whole country that is open day and night and may be " + "shown"));
    }
  }

  /// Every main topic must begin with a line that is sure to be open when life is in danger.
  private void checkEmergency(Routes routes, Topic topic, Fields top) {
    boolean covered =
        routes.emergency().stream()
            .filter(row ->
                row.hazards().isEmpty()
                    && row.spoken().isEmpty()
                    && (row.topics().isEmpty() || row.topics().contains(topic)))
            .anyMatch(row -> row.lines().stream().findFirst().filter(this::isSure).isPresent());
    if (!covered) {
      problems.add(
          top.placeOf("emergency"),
          Wording.of("nothing sure is named first for {} when life is in danger", topic.label()),
          Wording.of("add a row without hazards whose first line is open day and night"));
    }
  }

  private boolean isSure(String id) {
    Hotline line = byId.get(id);
    return line != null && line.isSure();
  }

  private static Set<Optional<AgeGroup>> ages() {
    Set<Optional<AgeGroup>> ages = new HashSet<>();
    ages.add(Optional.empty());
    for (AgeGroup group : AgeGroup.values()) {
      ages.add(Optional.of(group));
    }
    return ages;
  }

  private Routes.Emergency emergency(Fields fields) {
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    for (Scalar label : fields.texts("hazards")) {
      Hazard.ofLabel(label.text()).ifPresentOrElse(hazards::add, () -> unknown(label));
    }
    Routes.Emergency row =
        new Routes.Emergency(
            hazards,
            topics(fields, "topics"),
            topics(fields, "spoken_of"),
            lines(fields, "lines"),
            lines(fields, "then"));
    checkFirst(row, fields);
    fields.rejectUnknown();
    return row;
  }

  private Routes.Route route(Fields fields) {
    Set<Optional<AgeGroup>> ages = new HashSet<>();
    for (Scalar label : fields.texts("ages")) {
      Optional<AgeGroup> group = AgeGroup.ofLabel(label.text());
      if (group.isEmpty() && !label.text().equals("unknown")) {
        unknown(label);
      }
      ages.add(group);
    }
    Routes.Route row = new Routes.Route(topics(fields, "topics"), ages, lines(fields, "lines"));
    fields.rejectUnknown();
    return row;
  }

  private Set<Topic> topics(Fields fields, String name) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (Scalar label : fields.texts(name)) {
      Topic.ofLabel(label.text()).ifPresentOrElse(topics::add, () -> unknown(label));
    }
    return topics;
  }

  private void checkFirst(Routes.Emergency row, Fields fields) {
    if (row.lines().stream().findFirst().filter(this::isSure).isEmpty()) {
      problems.add(
          fields.placeOf("lines"),
          Wording.of("the first line is not sure to be open"),
          Wording.of("begin with a line that is open day and night and may be shown"));
    }
  }

  private List<String> lines(Fields fields, String name) {
    List<Scalar> lines = fields.texts(name);
    for (Scalar line : lines) {
      if (!byId.containsKey(line.text())) {
        problems.add(
            line.place(),
            Wording.of("there is no line '{}'", line.text()),
            Wording.of("name the id of a hotline below"));
      }
    }
    return lines.stream().map(Scalar::text).toList();
  }

  private void unknown(Scalar label) {
    problems.add(
        label.place(),
        Wording.of("'{}' is not known", label.text()),
        Wording.of("use a name of the labels"));
  }
}
