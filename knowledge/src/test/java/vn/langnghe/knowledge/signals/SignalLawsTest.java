package vn.langnghe.knowledge.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Scalar;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.Reading;
import vn.langnghe.knowledge.text.TextRules;
import vn.langnghe.knowledge.text.Typed;

/// What holds for every message, with the starter's rules.
class SignalLawsTest {
  private static final Path CONTENT = Path.of("content").toAbsolutePath();

  private final Problems problems = new Problems();
  private final Reader reader = Reader.of(TextRules.load(CONTENT, CONTENT, problems));
  private final RuleFiles files =
      RuleFiles.read(CONTENT, CONTENT, Sources.load(CONTENT, CONTENT, problems), problems);

  @Test
  void choosingCandidatesNeverChangesWhatIsFound() {
    assertThat(problems.list()).isEmpty();
    long seed = Typed.seed();
    Random random = new Random(seed);
    try (RuleMonitor chosen = RuleMonitor.of(rules(), reader);
        RuleMonitor all = RuleMonitor.applyingAll(rules(), reader)) {
      for (String message : messages(random, 250)) {
        Reading reading = reader.read(message);
        assertThat(spans(chosen, reading))
            .as("seed %d: %s", seed, message)
            .isEqualTo(spans(all, reading));
      }
    }
  }

  @Test
  void whatNoSignalAsksAboutChangesNoJudgement() {
    long seed = Typed.seed();
    Random random = new Random(seed);
    List<Rule> rules = rules();
    try (Signals some = signals(files.signals());
        Signals all =
            new Signals(
                reader,
                RuleMonitor.applyingAll(rules, reader),
                files.signals(),
                files.contexts())) {
      for (String message : messages(random, 250)) {
        assertThat(some.assess(message))
            .as("seed %d: %s", seed, message)
            .isEqualTo(all.assess(message));
      }
    }
  }

  @Test
  void addingSignalsNeverLowersTheLevel() {
    long seed = Typed.seed();
    Random random = new Random(seed);
    List<String> messages = messages(random, 400);
    try (Signals all = signals(files.signals())) {
      for (int round = 0; round < 3; round++) {
        try (Signals some =
            signals(files.signals().stream().filter(signal -> random.nextBoolean()).toList())) {
          for (String message : messages) {
            assertThat(all.assess(message).level())
                .as("seed %d: %s", seed, message)
                .isGreaterThanOrEqualTo(some.assess(message).level());
          }
        }
      }
    }
  }

  private Signals signals(List<Rule.Signal> signals) {
    List<Rule> rules = new ArrayList<>(signals);
    rules.addAll(files.contexts());
    return new Signals(reader, RuleMonitor.of(rules, reader), signals, files.contexts());
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(files.signals());
    rules.addAll(files.contexts());
    return rules;
  }

  private static Map<String, Set<Rule.Span>> spans(RuleMonitor monitor, Reading reading) {
    return monitor.find(reading.tokens()).spans().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new HashSet<>(entry.getValue())));
  }

  /// Examples of the rules, alone and joined, a few so long that words share a place, and random
  /// words.
  private List<String> messages(Random random, int count) {
    List<String> examples =
        rules().stream().flatMap(rule -> rule.examples().stream()).map(Scalar::text).toList();
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String one = examples.get(random.nextInt(examples.size()));
      String before = random.nextBoolean() ? Typed.text(random) + " " : "";
      String after =
          random.nextBoolean() ? " " + examples.get(random.nextInt(examples.size())) : "";
      String more = i % 10 == 0 ? many(examples, random) : "";
      messages.add(before + one + after + more);
    }
    return messages;
  }

  private static String many(List<String> examples, Random random) {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      many.append(' ').append(examples.get(random.nextInt(examples.size())));
    }
    return many.toString();
  }
}
