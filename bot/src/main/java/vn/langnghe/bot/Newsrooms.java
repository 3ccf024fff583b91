package vn.langnghe.bot;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.editing.live.Newsroom;
import vn.langnghe.bot.editing.live.ServedMark;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.LiveKnowledge;

/// The newsroom of a deployment.
final class Newsrooms {
  private Newsrooms() {}

  /// How the channels fare, and the knowledge where it is not the newest.
  static Map<String, Health> health(Newsroom news, Map<String, Health> channels) {
    Map<String, Health> all = new LinkedHashMap<>(channels);
    news.follower().fault().ifPresent(why -> all.put("knowledge", Health.bad(why)));
    return all;
  }

  @SuppressWarnings("checkstyle:ParameterNumber")
  static Newsroom open(
      Home home,
      Path data,
      Store store,
      LiveKnowledge live,
      Dialogue dialogue,
      ServedMark.Begun begun) {
    return new Newsroom(
        new Newsroom.Ports(
            Deployment.served(data),
            store.bookcase(),
            live,
            home.texts(),
            Deployment.names(store),
            store.staff().audit(),
            dialogue,
            home.clock(),
            store.isAlone() ? "alone" : UUID.randomUUID().toString()),
        begun);
  }
}
