package vn.langnghe.bot.conversation;

import java.time.Instant;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.bot.routing.Router;
import vn.langnghe.bot.triage.History;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// Whom a person can reach now. What did not answer them comes last. Abroad the consular line comes
/// first, and the others are those of level 3: 113 and 115 reach nobody there.
public final class Reachable {
  private static final String CONSULAR = "bao-ho-cong-dan";

  private Reachable() {}

  /// The route for somebody's danger; where and how old they are stands in the dialogue.
  public static Route route(Conversation person, History danger, Hotlines hotlines, Instant now) {
    boolean abroad = person.care().has(Note.ABROAD);
    Level level = abroad && danger.level() == Level.IMMINENT ? Level.HIGH : danger.level();
    HotlineRequest request =
        new HotlineRequest(
            level,
            danger.topics(),
            danger.subject(),
            danger.hazards(),
            person.age(),
            person.province(),
            now);
    Route route =
        Router.route(request, hotlines)
            .deferring(offer -> person.care().failed().contains(offer.hotline().dial()));
    return abroad ? hotlines.offer(CONSULAR, now).map(route::ledBy).orElse(route) : route;
  }
}
