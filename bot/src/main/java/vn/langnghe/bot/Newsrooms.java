package vn.langnghe.bot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.Places;
import vn.langnghe.bot.conversation.Dialogue;
import vn.langnghe.bot.editing.live.Duty;
import vn.langnghe.bot.editing.live.Newsroom;
import vn.langnghe.bot.editing.live.ServedMark;
import vn.langnghe.bot.editing.live.StarterImport;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.LiveKnowledge;

/// The newsroom of a deployment.
final class Newsrooms {
  private Newsrooms() {}

  /// How the channels fare, and the knowledge where it is not the newest.
  static Map<String, Health> health(Newsroom news, Map<String, Health> channels) {
    Map<String, Health> all = new LinkedHashMap<>(channels);
    news.follower().fault().ifPresent(why -> all.put("knowledge", Health.bad(why.toString())));
    return all;
  }

  /// Brings the node to the newest publication before anybody is served.
  ///
  /// @return the starter files, for an import where there is no publication
  /// @throws CannotStart where neither the newest nor the last one can be served
  static StarterImport catchUp(Wiring.Parts parts, Deployment deployment, Places places)
      throws CannotStart, IOException {
    StarterImport starter = deployment.starter(places, parts.store());
    refuse(asked(() -> parts.news().catchUp(starter)));
    return starter;
  }

  /// Looks whether what the node has begun with may be shown.
  ///
  /// @throws CannotStart where it may not
  static void mayShow(Newsroom news) throws CannotStart, IOException {
    refuse(asked(news::barred));
  }

  private interface Asked {
    Optional<String> ask() throws IOException;
  }

  private static Optional<String> asked(Asked question) throws IOException {
    try {
      return question.ask();
    } catch (RuntimeException e) {
      return Optional.of("the database fails (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static void refuse(Optional<String> why) throws CannotStart {
    if (why.isPresent()) {
      throw new CannotStart(
          "the published knowledge cannot be served, and the starter files must not stand in for it: "
              + why.get()
              + "; mend it and start the service again");
    }
  }

  @SuppressWarnings("checkstyle:ParameterNumber")
  static Newsroom open(
      Home home,
      String node,
      Path data,
      Store store,
      LiveKnowledge live,
      Dialogue dialogue,
      Duty duty,
      ServedMark.Begun begun,
      ScheduledExecutorService thread) {
    return new Newsroom(
        new Newsroom.Ports(
            Deployment.served(data),
            store.bookcase(),
            live,
            home.texts(),
            Deployment.names(store),
            store.staff().audit(),
            dialogue,
            duty,
            home.clock(),
            node,
            thread),
        begun);
  }
}
