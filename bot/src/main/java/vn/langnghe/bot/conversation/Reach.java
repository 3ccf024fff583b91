package vn.langnghe.bot.conversation;

import java.time.Instant;
import vn.langnghe.bot.conversation.care.Note;
import vn.langnghe.bot.routing.Route;
import vn.langnghe.bot.routing.Router;
import vn.langnghe.knowledge.danger.Level;
import vn.langnghe.knowledge.hotlines.HotlineRequest;
import vn.langnghe.knowledge.hotlines.Hotlines;

/// Whom a person can reach now. Abroad the consular line comes first: 113 and 115 reach nobody
/// there.
final class Reach {
  private static final String CONSULAR = "bao-ho-cong-dan";

  private Reach() {}

  static Route route(Conversation person, Level at, Hotlines hotlines, Instant now) {
    Route route =
        Router.route(
            new HotlineRequest(
                at,
                person.topics(),
                person.subject(),
                person.hazards(),
                person.age(),
                person.province(),
                now),
            hotlines);
    return person.care().has(Note.ABROAD)
        ? hotlines.offer(CONSULAR, now).map(route::ledBy).orElse(route)
        : route;
  }
}
