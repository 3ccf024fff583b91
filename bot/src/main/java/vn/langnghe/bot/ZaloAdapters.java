package vn.langnghe.bot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import vn.langnghe.bot.channel.Heard;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.intake.Ports;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.channel.zalo.HttpCaller;
import vn.langnghe.bot.channel.zalo.Needs;
import vn.langnghe.bot.channel.zalo.bot.PlatformBot;
import vn.langnghe.bot.channel.zalo.grant.Grant;
import vn.langnghe.bot.channel.zalo.oa.OfficialAccount;
import vn.langnghe.bot.settings.ChannelSettings;
import vn.langnghe.bot.settings.SecretSource;
import vn.langnghe.bot.store.Store;
import vn.langnghe.knowledge.files.Place;
import vn.langnghe.knowledge.files.Problems;
import vn.langnghe.knowledge.files.Wording;

/// Makes the channels to Zalo's two platforms.
///
/// @param transcripts what was said, to know what a typed number stands for
/// @param heard how long ago people wrote and how much was said since
record ZaloAdapters(Ports ports, Transcripts transcripts, Heard heard) {
  /// Longer than Zalo usually takes, shorter than a send may.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// What Zalo takes for a webhook's secret, in letters.
  private static final int LEAST_SECRET = 8;

  private static final int MOST_SECRET = 256;

  /// Gives a secret, or notes that it is not there.
  interface Asking {
    /// @param name the field of the settings
    Optional<String> secret(Place place, String name, SecretSource source);
  }

  /// An Official Account; empty when a secret is missing.
  Optional<PlatformChannel> account(ChannelSettings.ZaloOa settings, Asking asking) {
    Optional<String> app = asking.secret(settings.place(), "app_secret", settings.appSecret());
    Optional<String> oa = asking.secret(settings.place(), "oa_secret", settings.oaSecret());
    return app.flatMap(appSecret -> oa.map(oaSecret -> account(settings, appSecret, oaSecret)));
  }

  private PlatformChannel account(
      ChannelSettings.ZaloOa settings, String appSecret, String oaSecret) {
    Needs needs = new Needs(ports, caller(ports.threads()), transcripts, heard);
    return new OfficialAccount(
        new OfficialAccount.Settings(
            settings.channel(),
            settings.appId(),
            oaSecret,
            settings.api(),
            settings.webhook(),
            Adapters.pace(settings.limits()),
            settings.pays(),
            Duration.ofMinutes(settings.quietMinutes())),
        grant(
                settings,
                appSecret,
                new Grant.Ports(
                    needs.caller(), ports.notes(), ports.leases(), ports.node(), ports.clock()))
            .keeper(),
        needs);
  }

  /// A bot of the Bot Platform; empty when a secret is missing.
  Optional<PlatformChannel> bot(
      ChannelSettings.ZaloBot settings, Asking asking, Problems problems) {
    Optional<String> token = asking.secret(settings.place(), "token", settings.token());
    Optional<String> secret =
        asking.secret(settings.place(), "webhook_secret", settings.webhookSecret());
    if (secret
        .filter(text -> text.length() < LEAST_SECRET || text.length() > MOST_SECRET)
        .isPresent()) {
      problems.add(
          settings.place(),
          Wording.of("'webhook_secret' has a length that Zalo refuses"),
          Wording.of("choose 8 to 256 letters and digits"));
      return Optional.empty();
    }
    return token.flatMap(known -> secret.map(hidden -> bot(settings, known, hidden)));
  }

  private PlatformChannel bot(ChannelSettings.ZaloBot settings, String token, String secret) {
    return new PlatformBot(
        new PlatformBot.Settings(
            settings.channel(),
            token,
            secret,
            settings.server(),
            settings.webhook(),
            Adapters.pace(settings.limits())),
        new Needs(ports, caller(ports.threads()), transcripts, heard));
  }

  /// The grant of an account, for the channel and for the login.
  static Grant grant(ChannelSettings.ZaloOa settings, String appSecret, Grant.Ports lent) {
    return new Grant(
        new Grant.App(settings.channel(), settings.appId(), appSecret, settings.oauth()), lent);
  }

  /// What a login beside the service needs; its name is never that of the service.
  static Grant.Ports grants(Store store, Caller caller, InstantSource clock) {
    return new Grant.Ports(
        caller, store.notes(), store.leases(), "login-" + UUID.randomUUID(), clock);
  }

  static Caller caller(Executor threads) {
    return new HttpCaller(threads, PATIENCE);
  }
}
