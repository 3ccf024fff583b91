package vn.langnghe.knowledge.evaluation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;
import vn.langnghe.knowledge.signals.Signals;
import vn.langnghe.knowledge.text.Reader;
import vn.langnghe.knowledge.text.TextRules;

/// For those who write signals: figures and errors of a labelled file, problems of the content,
/// what is found in one message. Not part of the product; it prints messages on purpose.
///
/// ```
///   TriageTrial CONTENT FILE.jsonl | --check | --text "..."
/// ```
public final class TriageTrial {
  private final PrintStream out;
  private final Reader reader;
  private final Signals signals;

  private TriageTrial(PrintStream out, Reader reader, Signals signals) {
    this.out = out;
    this.reader = reader;
    this.signals = signals;
  }

  /// @param arguments the content folder and what to do with it
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Problems problems = new Problems();
    Path content = Path.of(arguments[0]).toAbsolutePath().normalize();
    Reader reader = Reader.of(TextRules.load(content, content, problems));
    Optional<Signals> loaded = Signals.load(content, content, reader, problems);
    if (loaded.isEmpty()) {
      tell(problems, out);
      System.exit(1);
      return;
    }
    int status;
    try (Signals signals = loaded.get()) {
      status = new TriageTrial(out, reader, signals).run(arguments, problems);
    }
    System.exit(status);
  }

  private int run(String[] arguments, Problems problems) {
    return switch (arguments[1]) {
      case "--check" -> check(problems);
      case "--text" -> explain(arguments[2], problems);
      case String file -> measure(Path.of(file), problems);
    };
  }

  private int check(Problems problems) {
    signals.check(problems);
    tell(problems, out);
    out.printf("%d signals, %d stored queries%n", signals.size(), signals.queries());
    return problems.isEmpty() ? 0 : 1;
  }

  private int explain(String text, Problems problems) {
    tell(problems, out);
    reader
        .read(text)
        .tokens()
        .forEach(token -> out.printf("  %-14s %s%n", token.typed(), token.terms()));
    Finding finding = signals.assess(text);
    out.printf(
        "level %d, topics %s, subject %s, hazards %s%n",
        finding.level().number(), finding.topics(), finding.subject(), finding.hazards());
    out.println(reasons(finding));
    return 0;
  }

  private int measure(Path file, Problems problems) {
    TriageSet set = TriageSet.read(file, problems);
    tell(problems, out);
    TriageReport report = TriageReport.of(set, signals::assess);
    report.errors().forEach(this::error);
    for (Level level : List.of(Level.CONCERN, Level.HIGH, Level.IMMINENT)) {
      out.printf("sensitivity at >= %d  %s%n", level.number(), report.sensitivity(level));
    }
    out.printf("specificity at 0     %s%n", report.specificity());
    out.printf("main topic %s, subject %s%n", report.mainTopic(), report.subject());
    out.printf("dangerous misses     %d%n", report.dangerousMisses().size());
    report.byTopic().forEach((topic, share) -> out.printf("  %-20s %s%n", topic.label(), share));
    report.byRegister().forEach((register, share) -> out.printf("  %-20s %s%n", register, share));
    return problems.isEmpty() ? 0 : 1;
  }

  private void error(TriageReport.Rated one) {
    out.printf(
        "%s %s %d->%d %s %s: %s%n    %s%n",
        one.line().level().isCrisisRoute() ? "MISS" : "ALARM",
        one.line().id(),
        one.line().level().number(),
        one.finding().level().number(),
        one.line().mainTopic().map(topic -> topic.label()).orElse("-"),
        one.line().register(),
        one.line().text(),
        reasons(one.finding()));
  }

  private static String reasons(Finding finding) {
    StringBuilder reasons = new StringBuilder();
    for (SignalHit hit : finding.hits()) {
      reasons.append("  [%d %s: %s]".formatted(hit.level().number(), hit.id(), hit.words()));
    }
    finding
        .withdrawn()
        .forEach(taken ->
            reasons.append(
                "  (%s taken away by %s: %s)"
                    .formatted(taken.signal(), taken.context(), taken.words())));
    finding.faults().forEach(fault -> reasons.append("  FAULT ").append(fault));
    return reasons.isEmpty() ? "nothing found" : reasons.toString().strip();
  }

  private static void tell(Problems problems, PrintStream out) {
    problems.list().forEach(out::println);
  }
}
