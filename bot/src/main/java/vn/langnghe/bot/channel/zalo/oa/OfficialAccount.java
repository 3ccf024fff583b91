package vn.langnghe.bot.channel.zalo.oa;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Heard;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.intake.UpdateReader;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.channel.zalo.Offered;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.channel.zalo.grant.TokenKeeper;

/// The parts of one Official Account, put together.
public final class OfficialAccount {
  private final Settings settings;
  private final Ports ports;
  private final OaApi api;

  /// What one account needs to know.
  ///
  /// @param channel name of the channel
  /// @param appId id of the app that the webhook belongs to
  /// @param oaSecret secret key of the account, which signs events; not the secret of the app
  /// @param api such as `https://openapi.zalo.me`
  /// @param pays true when the account pays for messages beyond the free ones
  /// @param quiet how long the bot keeps quiet after a person wrote in Zalo's tool
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Settings(
      String channel,
      String appId,
      String oaSecret,
      URI api,
      Pace pace,
      boolean pays,
      Duration quiet) {
    @Override
    public String toString() {
      return "Settings[" + channel + "]";
    }
  }

  /// What the rest of the service lends.
  public record Ports(
      Caller caller,
      TokenKeeper tokens,
      Heard heard,
      Words words,
      Transcripts transcripts,
      InstantSource clock) {}

  /// Makes the parts; opens nothing.
  public OfficialAccount(Settings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
    this.api = new OaApi(ports.caller(), settings.api());
  }

  /// The sending side.
  public Channel channel() {
    return new OaChannel(
        settings.channel(),
        settings.pace(),
        settings.pays(),
        api,
        new OaChannel.Ports(ports.tokens(), ports.heard(), ports.words(), ports.clock()));
  }

  /// Reads its events.
  public UpdateReader reader() {
    return new OaReader(settings.channel(), settings.quiet(), new Offered(ports.transcripts()));
  }

  /// Takes its events.
  ///
  /// @param keeping keeps an event and tells after the commit
  public Hook hook(Function<byte[], Hook.Answer> keeping) {
    return new OaHook(
        settings.channel(),
        new OaSignature(settings.appId(), settings.oaSecret()),
        keeping,
        ports.clock());
  }

  /// Asks Zalo who the account is: proves that the access token works.
  public Health introduce() {
    Optional<TokenKeeper.Access> access = ports.tokens().access();
    if (access.isEmpty()) {
      return Health.bad("no access was granted yet; run: ./langnghe zalo login");
    }
    return switch (api.account(access.get().token())) {
      case OaApi.Verdict.Done(var data) ->
          new Health(true, "token: ok, " + Fields.text(data, "name").orElse("(no name)"));
      case OaApi.Verdict.Refused(OaRefusal refusal, int code) ->
          Health.bad(refusal.reason(code) + "; run: ./langnghe zalo login");
      case OaApi.Verdict.Absent(String reason) -> Health.bad(reason + "; check the network");
      case OaApi.Verdict.Unclear(String reason) -> Health.bad(reason + "; try again");
    };
  }
}
