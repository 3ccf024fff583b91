package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.langnghe.bot.command.Folders;
import vn.langnghe.bot.command.Home;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.evaluation.GuidanceFigures;
import vn.langnghe.knowledge.evaluation.GuidanceReport;
import vn.langnghe.knowledge.evaluation.GuidanceSet;
import vn.langnghe.knowledge.evaluation.TriageFigures;
import vn.langnghe.knowledge.evaluation.TriageReport;
import vn.langnghe.knowledge.evaluation.TriageSet;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.text.Language;

/// `evaluate`: how well messages are rated and cards are found, against labelled sets.
@Command(
    name = "evaluate",
    description = {
      "Measures triage and guidance against labelled sets (JSON lines), with 95 %% intervals (Wilson).",
      "Without a file: the sets that are shipped with the knowledge."
    },
    footer = {
      "",
      "A triage line:   {\"id\",\"text\",\"level\",\"topics\",\"subject\",\"register\"}",
      "A guidance line: {\"id\",\"text\",\"slug\" or null,\"also\"?,\"register\"}",
      "Errors are listed by their ids and texts unless --json is given."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DIGITS = 4;

  private final Home home;
  @Mixin private Folders folders = new Folders();

  @Option(names = "--triage", paramLabel = "FILE", description = "Messages labelled with danger.")
  private @Nullable Path triage;

  @Option(names = "--guidance", paramLabel = "FILE", description = "Questions labelled with cards.")
  private @Nullable Path guidance;

  @Option(names = "--json", description = "Prints one flat JSON object instead of a table.")
  private boolean json;

  /// @param home where the program stands
  public EvaluateCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Knowledge> loaded = home.load(folders);
    if (loaded.isEmpty()) {
      return 1;
    }
    Path shipped = folders.knowledge(home.folder()).resolve("evaluation");
    boolean both = triage == null && guidance == null;
    Problems problems = new Problems();
    Map<String, Double> figures = new LinkedHashMap<>();
    try (Knowledge knowledge = loaded.get()) {
      if (both || triage != null) {
        Path file = triage == null ? shipped.resolve("triage.jsonl") : triage;
        triage(TriageSet.read(file, problems), knowledge, figures);
      }
      if (both || guidance != null) {
        Path file = guidance == null ? shipped.resolve("guidance.jsonl") : guidance;
        guidance(GuidanceSet.read(file, problems), knowledge, figures);
      }
    }
    print(figures);
    problems.list().forEach(home.errors()::println);
    home.errors().flush();
    return problems.isEmpty() ? 0 : 1;
  }

  private void triage(TriageSet set, Knowledge knowledge, Map<String, Double> figures) {
    TriageReport report = TriageReport.of(set, knowledge.signals()::assess);
    figures.putAll(TriageFigures.of(report));
    if (!json) {
      for (TriageReport.Rated one : report.errors()) {
        home.out()
            .printf(
                "%s  %d rated %d  %s%n",
                one.line().id(),
                one.line().level().number(),
                one.finding().level().number(),
                one.line().text());
      }
    }
  }

  private void guidance(GuidanceSet set, Knowledge knowledge, Map<String, Double> figures) {
    GuidanceReport report =
        GuidanceReport.of(
            set, knowledge.guidance(Language.VI)::match, knowledge.guidance(Language.VI).slugs());
    figures.putAll(GuidanceFigures.of(report));
    if (!json) {
      for (GuidanceReport.Asked one : report.missed()) {
        home.out()
            .printf(
                "%s  %s not among the first three  %s%n",
                one.line().id(), one.line().slug().orElse("-"), one.line().text());
      }
    }
  }

  private void print(Map<String, Double> figures) throws IOException {
    PrintWriter out = home.out();
    if (json) {
      ObjectNode object = JSON.createObjectNode();
      figures.forEach((key, value) -> object.put(key, rounded(value)));
      out.println(JSON.writeValueAsString(object));
    } else {
      figures.forEach((key, value) ->
          out.printf("%-30s %s%n", key, rounded(value).stripTrailingZeros().toPlainString()));
    }
    out.flush();
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
