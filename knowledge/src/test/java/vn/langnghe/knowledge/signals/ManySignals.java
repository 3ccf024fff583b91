package vn.langnghe.knowledge.signals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.langnghe.knowledge.Starter;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Sources;
import vn.langnghe.knowledge.learned.Example;
import vn.langnghe.knowledge.learned.SecondOpinion;
import vn.langnghe.knowledge.learned.TrainingFiles;
import vn.langnghe.knowledge.text.Meanings;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;
import vn.langnghe.knowledge.text.Token;

/// The starter signals and as many synthetic ones beside them as a benchmark wants: each looks for
/// three words that stand near each other in some training message, in two ways.
public final class ManySignals {
  private static final Path CONTENT = Starter.ROOT.resolve("knowledge/content");
  private static final int SEED = 20261126;

  private final Problems problems = new Problems();
  private final Reader reader = Reader.of(TextRules.load(CONTENT, CONTENT, problems));
  private final Random random = new Random(SEED);
  private final List<Example> examples = TrainingFiles.read(CONTENT, CONTENT, problems);

  /// So many signals, starter ones first.
  Signals of(int count) {
    RuleFiles files =
        RuleFiles.read(CONTENT, CONTENT, Sources.load(CONTENT, CONTENT, problems), problems);
    List<Rule.Signal> signals = new ArrayList<>(files.signals());
    while (signals.size() < count) {
      signals.add(synthetic(signals.size()));
    }
    List<Rule> rules = new ArrayList<>(signals);
    rules.addAll(files.contexts());
    Optional<SecondOpinion> learned =
        SecondOpinion.builtIn(Meanings.load(CONTENT, CONTENT, reader, problems));
    return new Signals(reader, RuleMonitor.of(rules, reader), signals, files.contexts(), learned);
  }

  /// Messages to read, dangerous and harmless ones.
  List<String> messages() {
    return examples.stream().map(Example::text).toList();
  }

  private Rule.Signal synthetic(int number) {
    List<Phrase> phrases = new ArrayList<>();
    while (phrases.size() < 2) {
      Example example = examples.get(random.nextInt(examples.size()));
      List<Token> tokens = reader.read(example.text()).tokens();
      if (tokens.size() >= 6) {
        int at = random.nextInt(tokens.size() - 5);
        phrases.addAll(
            phrase(tokens.get(at), tokens.get(at + 1), tokens.get(at + 2 + random.nextInt(3))));
      }
    }
    return new Rule.Signal(
        "synthetic." + number,
        Level.DISTRESS,
        List.of(Topic.GENERAL),
        Rule.Whose.UNCLEAR,
        Optional.empty(),
        Certain.NOTHING,
        List.of(),
        phrases,
        List.of(),
        List.of(),
        new Place("synthetic", number));
  }

  private static List<Phrase> phrase(Token first, Token second, Token third) {
    try {
      return new PhraseParser(Map.of())
          .parse(first.typed() + " " + second.typed() + " ..3 " + third.typed());
    } catch (PhraseParser.FaultyPhrase e) {
      return List.of();
    }
  }

  /// Megabytes that the rules of so many signals hold.
  public static double heapMegabytes(int count) {
    ManySignals many = new ManySignals();
    List<String> messages = many.messages();
    long before = used();
    try (Signals signals = many.of(count)) {
      for (String message : messages.subList(0, 500)) {
        signals.assess(message);
      }
      return (used() - before) / 1e6;
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
