package vn.langnghe.knowledge.signals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Fields;
import vn.langnghe.knowledge.files.Folder;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.files.Wording;

/// Reads the rules of `content/signals`: word lists, contexts and signals.
final class RuleFiles {
  private final Problems problems;
  private final Sources sources;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final List<Rule.Signal> signals = new ArrayList<>();
  private final List<Rule.Context> contexts = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private RuleFiles(Sources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  static RuleFiles read(Path root, Path content, Sources sources, Problems problems) {
    RuleFiles files = new RuleFiles(sources, problems);
    List<Fields> tops = Folder.yaml(root, content.resolve("signals"), problems);
    tops.forEach(files::lists);
    tops.forEach(top -> top.mappings("contexts").forEach(files::context));
    tops.forEach(top -> top.mappings("signals").forEach(files::signal));
    tops.forEach(Fields::rejectUnknown);
    files.checkLinks(tops);
    return files;
  }

  List<Rule.Signal> signals() {
    return List.copyOf(signals);
  }

  List<Rule.Context> contexts() {
    return List.copyOf(contexts);
  }

  private void lists(Fields top) {
    for (Fields words : top.mapping("words").stream().toList()) {
      for (String name : List.copyOf(words.names())) {
        List<String> entries = words.texts(name).stream().map(Scalar::text).toList();
        if (lists.putIfAbsent(name, entries) != null) {
          problems.add(
              words.placeOf(name),
              Wording.of("the word list '{}' stands twice", name),
              Wording.of("rename or merge one"));
        }
      }
    }
  }

  private void signal(Fields fields) {
    String id = id(fields);
    Level level = level(fields);
    List<Topic> topics =
        fields.convertAll("topics", Topic::ofLabel, Wording.of("a topic of the labels"));
    if (topics.isEmpty() && level != Level.NONE) {
      problems.add(
          fields.place(),
          Wording.of("'{}' has no topic", id),
          Wording.of("add 'topics: [...]' as in the labels"));
    }
    fields.text("says");
    sources(id, fields);
    signals.add(
        new Rule.Signal(
            id,
            level,
            topics,
            fields
                .convert("subject", RuleFiles::whose, Wording.of("self, other or unclear"))
                .orElse(Rule.Whose.UNCLEAR),
            fields.convert(
                "hazard",
                Hazard::ofLabel,
                Wording.of("height, water, fire, weapon, attack, medical or poison")),
            fields
                .convert("certain", Certain::ofLabel, Wording.of("topic or all"))
                .orElse(Certain.NOTHING),
            fields.texts("unless").stream().map(Scalar::text).toList(),
            phrases(fields),
            examples(fields),
            fields.texts("counterexamples"),
            fields.place()));
    fields.rejectUnknown();
  }

  private void sources(String id, Fields fields) {
    for (Scalar source : fields.texts("sources")) {
      sources.find(source, problems);
    }
    fields
        .optionalText("source")
        .ifPresent(code -> sources.find(new Scalar(code, fields.placeOf("source")), problems));
    if (fields.optionalText("source").isEmpty() && fields.texts("sources").isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("'{}' names no source", id),
          Wording.of("add 'source: CODE' as in sources.yaml"));
    }
  }

  private void context(Fields fields) {
    String id = id(fields);
    fields.text("says");
    contexts.add(
        new Rule.Context(
            id,
            fields
                .convert(
                    "effect", RuleFiles::change, Wording.of("cancel, deny, lower, other or self"))
                .orElse(Rule.Change.CANCEL),
            fields
                .convert(
                    "scope",
                    RuleFiles::scope,
                    Wording.of("overlap, message, 'before N' or 'near N'"))
                .orElse(new Rule.Scope.Overlap()),
            phrases(fields),
            examples(fields),
            fields.texts("counterexamples"),
            fields.place()));
    fields.rejectUnknown();
  }

  private String id(Fields fields) {
    String id = fields.text("id");
    if (!ids.add(id)) {
      problems.add(
          fields.place(),
          Wording.of("the id '{}' stands twice", id),
          Wording.of("give one of them another id"));
    }
    if (Occasion.isQuestion(id) && Occasion.of(id).isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("'{}' names no occasion", id),
          Wording.of(
              "write asks.<occasion>.<name>, with one of: {}",
              Arrays.stream(Occasion.values())
                  .map(Occasion::label)
                  .collect(Collectors.joining(", "))));
    }
    return id;
  }

  private static Level level(Fields fields) {
    return fields
        .convert(
            "level",
            text ->
                text.matches("[0-4]")
                    ? Optional.of(Level.of(Integer.parseInt(text)))
                    : Optional.empty(),
            Wording.of("0 to 4"))
        .orElse(Level.CONCERN);
  }

  private List<Phrase> phrases(Fields fields) {
    List<Phrase> phrases = new ArrayList<>();
    PhraseParser parser = new PhraseParser(lists);
    List<Scalar> texts = fields.texts("phrases");
    for (Scalar text : texts) {
      try {
        phrases.addAll(parser.parse(text.text()));
      } catch (PhraseParser.FaultyPhrase e) {
        problems.add(
            text.place(),
            Wording.of("phrase '{}': {}", text.text(), e.why),
            Wording.of("mend or split the phrase"));
      }
    }
    if (texts.isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("there is no phrase"),
          Wording.of("add 'phrases:' with at least one"));
    }
    return phrases;
  }

  private List<Scalar> examples(Fields fields) {
    List<Scalar> examples = fields.texts("examples");
    if (examples.isEmpty()) {
      problems.add(
          fields.place(),
          Wording.of("there is no example"),
          Wording.of("add 'examples:' with messages that must fire it"));
    }
    return examples;
  }

  private void checkLinks(List<Fields> tops) {
    Set<String> known = new HashSet<>();
    contexts.forEach(context -> known.add(context.id()));
    for (Rule.Signal signal : signals) {
      for (String context : signal.unless()) {
        if (!known.contains(context)) {
          problems.add(
              signal.place(),
              Wording.of("'{}': there is no context '{}'", signal.id(), context),
              Wording.of("name one of contexts.yaml"));
        }
      }
    }
    if (signals.isEmpty() && !tops.isEmpty()) {
      problems.add(
          tops.getFirst().place(),
          Wording.of("there is no signal at all"),
          Wording.of("add files with 'signals:'"));
    }
  }

  private static Optional<Rule.Whose> whose(String text) {
    return switch (text) {
      case "self" -> Optional.of(Rule.Whose.SELF);
      case "other" -> Optional.of(Rule.Whose.OTHER);
      case "unclear" -> Optional.of(Rule.Whose.UNCLEAR);
      default -> Optional.empty();
    };
  }

  private static Optional<Rule.Change> change(String text) {
    return switch (text) {
      case "cancel" -> Optional.of(Rule.Change.CANCEL);
      case "deny" -> Optional.of(Rule.Change.DENY);
      case "lower" -> Optional.of(Rule.Change.LOWER);
      case "other" -> Optional.of(Rule.Change.OTHER);
      case "self" -> Optional.of(Rule.Change.SELF);
      default -> Optional.empty();
    };
  }

  private static Optional<Rule.Scope> scope(String text) {
    return switch (text) {
      case "overlap" -> Optional.of(new Rule.Scope.Overlap());
      case "message" -> Optional.of(new Rule.Scope.Message());
      case String before when before.matches("before \\d{1,2}") ->
          Optional.of(
              new Rule.Scope.Before(Integer.parseInt(before.substring("before ".length()))));
      case String near when near.matches("near \\d{1,2}") ->
          Optional.of(new Rule.Scope.Near(Integer.parseInt(near.substring("near ".length()))));
      default -> Optional.empty();
    };
  }
}
