package vn.langnghe.bot.conversation;

import java.time.Instant;
import java.util.Set;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.bot.routing.Router;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;
import vn.langnghe.knowledge.hotlines.Offer;

/// Whom a person can reach now. What did not answer them comes last. Abroad the consular line comes
/// first: 113 and 115 reach nobody there; who is held there gets the line against trafficking.
public final class Reachable {
  /// At level 4 no other line stands before one of these, whatever did not answer.
  private static final Set<String> EMERGENCY = Set.of("111", "112", "113", "114", "115");

  private static final String CONSULAR = "bao-ho-cong-dan";

  private Reachable() {}

  /// The route for somebody's danger; where and how old they are stands in the dialogue.
  public static Route route(Conversation person, History danger, Hotlines hotlines, Instant now) {
    boolean abroad = person.care().has(Note.ABROAD);
    boolean held = abroad && danger.topics().contains(Topic.TRAFFICKING);
    boolean imminent = danger.level() == Level.IMMINENT;
    HotlineRequest request =
        new HotlineRequest(
            held && imminent ? Level.HIGH : danger.level(),
            danger.topics(),
            danger.subject(),
            danger.hazards(),
            person.age(),
            person.province(),
            now);
    Route route =
        Router.route(request, hotlines)
            .deferring(offer -> person.care().failed().contains(offer.hotline().dial()));
    if (imminent && route.offers().stream().limit(1).noneMatch(Reachable::isEmergency)) {
      route =
          route.offers().stream()
              .filter(Reachable::isEmergency)
              .findFirst()
              .map(route::ledBy)
              .orElse(route);
    }
    return abroad ? hotlines.offer(CONSULAR, now).map(route::ledBy).orElse(route) : route;
  }

  private static boolean isEmergency(Offer offer) {
    return EMERGENCY.contains(offer.hotline().dial());
  }
}
