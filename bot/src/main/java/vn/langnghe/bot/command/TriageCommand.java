package vn.langnghe.bot.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
      "             \"signals\":[{\"id\",\"text\"}],\"learned\":null}",
      "No learned classifier is built in yet: 'learned' is null."
    })
final class TriageCommand extends BatchCommand {
  @Option(
      names = "--explain",
      description = "Adds what was found and taken away by a context, and why.")
  private boolean explain;

  TriageCommand(Home home) {
    super(home);
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
      answer.putNull("learned");
      if (explain) {
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
