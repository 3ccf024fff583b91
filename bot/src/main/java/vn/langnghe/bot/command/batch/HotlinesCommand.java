package vn.langnghe.bot.command.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import vn.langnghe.bot.command.Home;
import vn.langnghe.knowledge.Knowledge;
import vn.langnghe.knowledge.danger.Hazard;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.hotlines.Offer;
import vn.langnghe.knowledge.hotlines.OpenState;

/// `hotlines`: which hotlines are offered, in order.
@Command(
    name = "hotlines",
    description = "Chooses the hotlines for a person at a moment.",
    footer = {
      "",
      "A line in:  {\"id\",\"topics\":[…],\"level\",\"subject\",\"hazards\"?:[…],\"age\"?,\"province\"?,\"at\"?}",
      "A line out: {\"id\",\"hotlines\":[{\"id\",\"number\",\"open\",\"opens_at\"?,\"cost\"}, in the order shown]}",
      "'at' is ISO 8601 with offset; without it, now."
    })
public final class HotlinesCommand extends BatchCommand {
  private final Home home;

  /// @param home where the program stands
  public HotlinesCommand(Home home) {
    super(home);
    this.home = home;
  }

  @Override
  JsonLines.Answer answers(Knowledge knowledge) {
    Hotlines hotlines = knowledge.hotlines();
    return line -> {
      ObjectNode answer = JsonLines.answerTo(line);
      ArrayNode shown = answer.putArray("hotlines");
      hotlines.offer(request(line, hotlines)).forEach(offer -> add(shown.addObject(), offer));
      return answer;
    };
  }

  private HotlineRequest request(ObjectNode line, Hotlines hotlines) {
    Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
    hazards.addAll(Fields.hazards(line));
    return new HotlineRequest(
        Fields.level(line),
        Fields.topics(line),
        Fields.subject(line),
        hazards,
        Fields.age(line),
        Fields.province(line, hotlines),
        Fields.at(line, home.clock().instant()));
  }

  private static void add(ObjectNode shown, Offer offer) {
    shown.put("id", offer.hotline().id()).put("number", offer.hotline().number());
    switch (offer.state()) {
      case OpenState.AllDay() -> shown.put("open", true);
      case OpenState.OpenUntil(var until) ->
          shown.put("open", true).put("open_until", until.toOffsetDateTime().toString());
      case OpenState.OpensAt(var at) ->
          shown.put("open", false).put("opens_at", at.toOffsetDateTime().toString());
      case OpenState.Uncertain() -> shown.put("open", false);
    }
    shown.put("cost", offer.hotline().cost().vi());
    if (offer.unverified()) {
      shown.put("unverified", true);
    }
  }
}
