package vn.langnghe.knowledge.hotlines;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;

/// Reads which lines fit which need.
final class RouteFile {
  private final Set<String> ids;
  private final Problems problems;

  RouteFile(Set<String> ids, Problems problems) {
    this.ids = ids;
    this.problems = problems;
  }

  Routes read(Fields top) {
    Routes routes =
        new Routes(
            top.mappings("emergency").stream().map(this::emergency).toList(),
            top.mappings("routes").stream().map(this::route).toList());
    for (Topic topic : Topic.values()) {
      for (Optional<AgeGroup> age : ages()) {
        if (routes.routes().stream().noneMatch(route -> route.fits(topic, age))) {
          String whom = age.map(AgeGroup::label).orElse("unknown");
          problems.add(
              top.placeOf("routes"),
              "nobody is named for " + topic.label() + ", age " + whom,
              "add a route");
        }
      }
    }
    return routes;
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
    Routes.Emergency row = new Routes.Emergency(hazards, topics(fields), lines(fields));
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
    Routes.Route row = new Routes.Route(topics(fields), ages, lines(fields));
    fields.rejectUnknown();
    return row;
  }

  private Set<Topic> topics(Fields fields) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (Scalar label : fields.texts("topics")) {
      Topic.ofLabel(label.text()).ifPresentOrElse(topics::add, () -> unknown(label));
    }
    return topics;
  }

  private List<String> lines(Fields fields) {
    List<Scalar> lines = fields.texts("lines");
    for (Scalar line : lines) {
      if (!ids.contains(line.text())) {
        problems.add(
            line.place(),
            "there is no line '" + line.text() + "'",
            "name the id of a hotline below");
      }
    }
    return lines.stream().map(Scalar::text).toList();
  }

  private void unknown(Scalar label) {
    problems.add(label.place(), "'" + label.text() + "' is not known", "use a name of the labels");
  }
}
