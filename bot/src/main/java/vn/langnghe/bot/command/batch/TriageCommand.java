package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.langnghe.bot.command.Home;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.signals.Finding;
import vn.langnghe.knowledge.signals.SignalHit;
import vn.langnghe.knowledge.signals.Withdrawn;

/// `triage`: how dangerous each message is.
@Command(
    name = "triage",
    description = "Rates messages: how much danger, about what, for whom.",
    footer = {
      "",
      "A line in:  {\"id\",\"text\"}",
      "A line out: {\"id\",\"level\":0..4,\"topics\":[…],\"subject\":\"self\"|\"other\",",
      "             \"signals\":[{\"id\",\"text\"}],\"learned\":0.93}",
      "'signals' are the rules that fired with the words that matched; 'learned' is the classifier's",
      "probability of level 2 and up. --explain TEXT rates one message and tells why, for people."
    })
public final class TriageCommand extends BatchCommand {
  private final Home home;

  @Option(
      names = "--explain",
      arity = "0..1",
      paramLabel = "TEXT",
      fallbackValue = "",
      description =
          "Tells why TEXT is rated as it is; without TEXT, adds to each line what a context took away.")
  private @Nullable String explain;

  /// @param home where the program stands
  public TriageCommand(Home home) {
    super(home);
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (explain == null || explain.isEmpty()) {
      return super.call();
    }
    Optional<Knowledge> loaded = home.load(folders());
    if (loaded.isEmpty()) {
      return 1;
    }
    try (Knowledge knowledge = loaded.get()) {
      home.out().print(Explanation.of(knowledge.signals().assess(explain)));
      home.out().flush();
    }
    return 0;
  }

  @Override
  JsonLines.Answer answers(Knowledge knowledge) {
    return line -> {
      Finding finding = knowledge.signals().assess(JsonLines.text(line, "text"));
      ObjectNode answer = JsonLines.answerTo(line).put("level", finding.level().number());
      ArrayNode topics = answer.putArray("topics");
      finding.topics().stream().map(Topic::label).forEach(topics::add);
      answer.put("subject", finding.subject().label());
      ArrayNode signals = answer.putArray("signals");
      for (SignalHit hit : finding.hits()) {
        signals.addObject().put("id", hit.id()).put("text", hit.words());
      }
      answer.put("learned", Math.round(finding.learned().route() * 1000) / 1000.0);
      if (explain != null) {
        ArrayNode withdrawn = answer.putArray("withdrawn");
        for (Withdrawn taken : finding.withdrawn()) {
          withdrawn
              .addObject()
              .put("id", taken.signal())
              .put("context", taken.context())
              .put("text", taken.words());
        }
      }
      return answer;
    };
  }
}
