package vn.langnghe.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.telegram.TelegramChannel;
import vn.langnghe.bot.channel.web.WebChannel;

/// The channels to platforms of a running service, beside the web chat. What happens to one happens
/// to no other.
///
/// @param channels in the order of the settings
record Platforms(List<PlatformChannel> channels) {
  private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);

  Platforms {
    channels = List.copyOf(channels);
  }

  /// All channels of the service.
  List<Channel> and(WebChannel web) {
    List<Channel> all = new ArrayList<>(List.of(web));
    all.addAll(channels);
    return all;
  }

  /// Opens the addresses where platforms deliver. Before the server starts.
  void hookInto(WebChannel web) {
    channels.forEach(channel -> channel.hook().ifPresent(hook -> web.hook(channel.name(), hook)));
  }

  void start() {
    channels.forEach(channel -> {
      try {
        channel.start();
      } catch (RuntimeException e) {
        LOG.error("{} does not start: {}", channel.name(), e.getClass().getSimpleName());
      }
    });
  }

  void close() {
    channels.forEach(channel -> {
      try {
        channel.close();
      } catch (RuntimeException e) {
        LOG.warn("{} does not stop: {}", channel.name(), e.getClass().getSimpleName());
      }
    });
  }

  /// The line to the group of staff, where a bot serves one.
  Optional<GroupLine> group() {
    return channels.stream()
        .flatMap(channel ->
            channel instanceof TelegramChannel bot
                ? bot.group().stream()
                : Stream.<GroupLine>empty())
        .findFirst();
  }

  /// The lines of bots to groups of partners, by the name of the channel.
  Map<String, GroupLine> groups() {
    Map<String, GroupLine> lines = new LinkedHashMap<>();
    channels.forEach(channel -> {
      if (channel instanceof TelegramChannel bot) {
        lines.put(bot.name(), bot.groups());
      }
    });
    return lines;
  }

  /// How each fares, by name.
  Map<String, Health> health() {
    Map<String, Health> health = new LinkedHashMap<>();
    channels.forEach(channel -> health.put(channel.name(), channel.health()));
    return health;
  }
}
