package vn.langnghe.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.intake.Ports;
import vn.langnghe.bot.channel.telegram.Secret;
import vn.langnghe.bot.channel.telegram.TelegramChannel;
import vn.langnghe.bot.settings.ChannelLimits;
import vn.langnghe.bot.settings.ChannelSettings;
import vn.langnghe.bot.settings.SecretSource;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Makes the channels that the settings name, each with its secrets. What is missing is a problem
/// with its line, and the channel is left out.
final class Adapters {
  private final Secrets secrets;
  private final Ports ports;
  private final ZaloAdapters zalo;
  private final Problems problems;

  Adapters(Secrets secrets, Ports ports, ZaloAdapters zalo, Problems problems) {
    this.secrets = secrets;
    this.ports = ports;
    this.zalo = zalo;
    this.problems = problems;
  }

  List<PlatformChannel> all(List<ChannelSettings> settings) {
    List<PlatformChannel> channels = new ArrayList<>();
    settings.forEach(one -> make(one).ifPresent(channels::add));
    return channels;
  }

  private Optional<PlatformChannel> make(ChannelSettings settings) {
    return switch (settings) {
      case ChannelSettings.Telegram telegram -> telegram(telegram);
      case ChannelSettings.ZaloOa oa -> zalo.account(oa, this::secret);
      case ChannelSettings.ZaloBot bot -> zalo.bot(bot, this::secret, problems);
    };
  }

  private Optional<PlatformChannel> telegram(ChannelSettings.Telegram settings) {
    return secret(settings.place(), "token", settings.token())
        .map(token ->
            new TelegramChannel(
                new TelegramChannel.Settings(
                    settings.channel(),
                    new Secret(token),
                    settings.webhook(),
                    settings.server(),
                    pace(settings.limits()),
                    settings.staff().isPresent()),
                ports));
  }

  /// A few at once to one chat, and as many as each second in all: as the platforms let it.
  static Pace pace(ChannelLimits limits) {
    Duration minute = Duration.ofMinutes(1);
    return new Pace(
        Pace.Rate.perSecond(limits.perSecond(), limits.perSecond()),
        new Pace.Rate(limits.perChatPerMinute(), minute, 3),
        new Pace.Rate(limits.perGroupPerMinute(), minute, 3));
  }

  private Optional<String> secret(Place place, String name, SecretSource source) {
    Optional<String> secret = secrets.read(source);
    if (secret.isEmpty()) {
      problems.add(
          place, Wording.of("'{}: {}' gives no secret", name, source), Secrets.remedy(source));
    }
    return secret;
  }
}
