package vn.langnghe.bot.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.langnghe.bot.question.Group;
import vn.langnghe.bot.question.Unanswered;

/// `questions`: what was asked and not answered, for those who write the cards.
@Command(
    name = "questions",
    description = "Lists the questions that no card answered, those that are alike together.",
    footer = {
      "",
      "May run beside the service. Names, numbers and places were taken out when a question was kept.",
      "no: a card did not help; none: none of the cards named was meant; far: no card came near.",
      "A line with --json: {\"count\",\"kinds\":{…},\"candidates\":[{\"slug\",\"count\"}],\"questions\":[…]}"
    })
final class QuestionsCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Home home;
  private final Service service;
  @Mixin private Places places = new Places();

  @Option(names = "--json", description = "One JSON object for each group.")
  private boolean json;

  QuestionsCommand(Home home, Service service) {
    this.home = home;
    this.service = service;
  }

  @Override
  public Integer call() {
    Optional<List<Unanswered>> queue = service.questions(places);
    if (queue.isEmpty()) {
      return 1;
    }
    PrintWriter out = home.out();
    List<Group> groups = Group.of(queue.get());
    if (json) {
      groups.forEach(group -> out.println(object(group)));
    } else {
      out.printf("%d questions in %d groups%n", queue.get().size(), groups.size());
      groups.forEach(group -> show(group, out));
    }
    out.flush();
    return 0;
  }

  private static void show(Group group, PrintWriter out) {
    String kinds =
        group.kinds().entrySet().stream()
            .map(kind -> kind.getKey().label() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    String candidates =
        group.candidates().entrySet().stream()
            .map(candidate -> candidate.getKey() + " " + candidate.getValue())
            .collect(Collectors.joining(", "));
    out.printf(
        "%n%d× (%s)  %s%n",
        group.questions().size(), kinds, candidates.isEmpty() ? "no card near" : candidates);
    group.texts().forEach(text -> out.println("    " + text));
  }

  private static ObjectNode object(Group group) {
    ObjectNode object = JSON.createObjectNode().put("count", group.questions().size());
    ObjectNode kinds = object.putObject("kinds");
    group.kinds().forEach((kind, count) -> kinds.put(kind.label(), count));
    ArrayNode candidates = object.putArray("candidates");
    group
        .candidates()
        .forEach((slug, count) -> candidates.addObject().put("slug", slug).put("count", count));
    ArrayNode questions = object.putArray("questions");
    group.texts().forEach(questions::add);
    return object;
  }
}
