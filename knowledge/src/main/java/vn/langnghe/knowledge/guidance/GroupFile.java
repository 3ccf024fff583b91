package vn.langnghe.knowledge.guidance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Wording;
import vn.langnghe.knowledge.files.YamlFile;
import vn.langnghe.knowledge.text.Bilingual;

/// Reads `groups.yaml` and checks that every card stands in exactly one group.
final class GroupFile {
  private final Problems problems;
  private final Set<String> ids = new HashSet<>();
  private final Set<String> grouped = new HashSet<>();

  private GroupFile(Problems problems) {
    this.problems = problems;
  }

  /// The groups that hold at least one card, in the order of the file, with the slugs of cards
  /// only: a topic may be named before its card is written.
  ///
  /// @param own of the cards there are, the group that a card names itself; empty for none
  static List<TopicGroup> read(
      Path root, Path content, Map<String, Optional<String>> own, Problems problems) {
    Path file = content.resolve("groups.yaml");
    return YamlFile.read(root, file, problems)
        .map(top -> new GroupFile(problems).read(top, own))
        .orElse(List.of());
  }

  private List<TopicGroup> read(Fields top, Map<String, Optional<String>> own) {
    List<TopicGroup> groups = new ArrayList<>();
    for (Fields fields : top.mappings("groups")) {
      TopicGroup group = group(fields);
      List<String> written =
          new ArrayList<>(group.slugs().stream().filter(own::containsKey).toList());
      own.forEach((slug, theirs) -> {
        if (theirs.filter(group.id()::equals).isPresent() && grouped.add(slug)) {
          written.add(slug);
        }
      });
      if (!written.isEmpty()) {
        groups.add(new TopicGroup(group.id(), group.name(), written));
      }
    }
    top.rejectUnknown();
    Set<String> missing = new TreeSet<>(own.keySet());
    missing.removeAll(grouped);
    for (String slug : missing) {
      problems.add(
          new Place(top.place().file(), 0),
          Wording.of("the card '{}' stands in no group", slug),
          Wording.of(
              "add it to the topics of one group, or name one with 'group:' on the " + "card"));
    }
    return List.copyOf(groups);
  }

  private TopicGroup group(Fields fields) {
    String id = fields.text("id");
    if (!ids.add(id)) {
      problems.add(
          fields.place(),
          Wording.of("the group '{}' stands twice", id),
          Wording.of("merge the two, or rename one"));
    }
    List<String> slugs = new ArrayList<>();
    for (Scalar slug : fields.texts("topics")) {
      if (grouped.add(slug.text())) {
        slugs.add(slug.text());
      } else {
        problems.add(
            slug.place(),
            Wording.of("the topic '{}' stands twice", slug.text()),
            Wording.of("keep it in one group"));
      }
    }
    Optional<Fields> name = fields.mapping("name");
    if (name.isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("'name' is missing"),
          Wording.of("add 'name: {vi: …, en: …}'"));
    }
    fields.rejectUnknown();
    return new TopicGroup(id, name.map(GroupFile::name).orElse(new Bilingual("", "")), slugs);
  }

  private static Bilingual name(Fields fields) {
    Bilingual name = new Bilingual(fields.text("vi"), fields.text("en"));
    fields.rejectUnknown();
    return name;
  }
}
