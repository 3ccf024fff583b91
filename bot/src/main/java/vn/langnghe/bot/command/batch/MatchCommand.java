package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import vn.langnghe.bot.command.Home;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.guidance.Match;
import vn.langnghe.knowledge.text.Language;

/// `match`: which guidance card answers each question.
@Command(
    name = "match",
    description =
        "Finds the guidance cards that answer questions, in Vietnamese, English or both mixed.",
    footer = {
      "",
      "A line in:  {\"id\",\"text\"}",
      "A line out: {\"id\",\"answered\":true|false,\"hits\":[{\"slug\",\"score\"}, up to 5]}",
      "'answered' is true when the bot would give the first hit as its answer."
    })
public final class MatchCommand extends BatchCommand {
  /// @param home where the program stands
  public MatchCommand(Home home) {
    super(home);
  }

  @Override
  JsonLines.Answer answers(Knowledge knowledge) {
    return line -> {
      Match match = knowledge.guidance(Language.VI).match(JsonLines.text(line, "text"));
      ObjectNode answer =
          JsonLines.answerTo(line).put("answered", match.confidence() == Match.Confidence.SURE);
      ArrayNode hits = answer.putArray("hits");
      for (Match.Hit hit : match.hits()) {
        hits.addObject()
            .put("slug", hit.slug())
            .put("score", Math.round(hit.score() * 10_000) / 10_000.0);
      }
      return answer;
    };
  }
}
