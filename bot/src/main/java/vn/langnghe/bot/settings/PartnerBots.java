package vn.langnghe.bot.settings;

import java.util.List;
import java.util.Optional;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Which bot of `bot.yaml` posts in the group of which partner.
public final class PartnerBots {
  private PartnerBots() {}

  /// The bot that posts for a partner; empty where none can.
  public static Optional<ChannelSettings.Telegram> bot(
      BotSettings settings, Partner.Telegram partner) {
    List<ChannelSettings.Telegram> bots =
        settings.channels().stream()
            .filter(ChannelSettings.Telegram.class::isInstance)
            .map(ChannelSettings.Telegram.class::cast)
            .filter(bot ->
                partner.bot().isEmpty() || bot.channel().equals("telegram:" + partner.bot().get()))
            .toList();
    return bots.size() == 1 ? Optional.of(bots.getFirst()) : Optional.empty();
  }

  /// Adds what is wrong with the groups of partners.
  public static void check(BotSettings settings, HandOverSettings handOver, Problems problems) {
    handOver
        .partners()
        .forEach((line, partner) -> {
          if (partner instanceof Partner.Telegram telegram) {
            check(settings, line, telegram, problems);
          }
        });
  }

  private static void check(
      BotSettings settings, String line, Partner.Telegram partner, Problems problems) {
    Place place = partner.place();
    Optional<ChannelSettings.Telegram> bot = bot(settings, partner);
    if (bot.isEmpty()) {
      problems.add(
          place,
          Wording.of("no one telegram bot of bot.yaml can post for the line '{}'", line),
          Wording.of(
              "add a telegram channel to bot.yaml; where there are several, say "
                  + "which with 'bot: NAME'"));
    }
    boolean ours =
        bot.flatMap(ChannelSettings.Telegram::staff)
            .flatMap(ChannelSettings.Staffed::chat)
            .filter(partner.group()::equals)
            .isPresent();
    if (ours) {
      problems.add(
          place,
          Wording.of("this is the group of staff in bot.yaml"),
          Wording.of("give the id of the partner's own group: your cases are none of theirs"));
    }
  }
}
