package vn.langnghe.bot.channel.zalo.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.intake.UpdateReader;
import vn.langnghe.bot.channel.zalo.Caller;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.channel.zalo.Offered;
import vn.langnghe.bot.channel.zalo.Words;

/// The parts of one bot of the Zalo Bot Platform, put together.
public final class PlatformBot {
  private final Settings settings;
  private final Ports ports;
  private final BotApi api;

  /// What one bot needs to know.
  ///
  /// @param channel name of the channel
  /// @param secret comes back with every event; 8 to 256 letters
  /// @param server such as `https://bot-api.zaloplatforms.com`
  /// @param webhook where events are to be sent; empty where nobody can reach this service
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Settings(
      String channel, String token, String secret, URI server, Optional<URI> webhook, Pace pace) {
    @Override
    public String toString() {
      return "Settings[" + channel + "]";
    }
  }

  /// What the rest of the service lends.
  public record Ports(Caller caller, Words words, Transcripts transcripts) {}

  /// Makes the parts; opens nothing.
  public PlatformBot(Settings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
    this.api = new BotApi(ports.caller(), settings.server(), settings.token());
  }

  /// The sending side.
  public Channel channel() {
    return new BotChannel(settings.channel(), settings.pace(), api, ports.words());
  }

  /// Reads its events.
  public UpdateReader reader() {
    return new BotReader(settings.channel(), new Offered(ports.transcripts()));
  }

  /// Takes its events.
  ///
  /// @param keeping keeps an event and tells after the commit
  public Hook hook(Function<byte[], Hook.Answer> keeping) {
    return new BotHook(settings.channel(), settings.secret(), keeping);
  }

  /// Asks Zalo who the bot is: proves that the token works.
  public Health introduce() {
    return told(
        api.me(),
        me ->
            new Health(true, "token: ok, " + Fields.text(me, "account_name").orElse("(no name)")));
  }

  /// Whether Zalo sends events here.
  public Health delivery() {
    if (settings.webhook().isEmpty()) {
      return Health.bad("webhook: none in bot.yaml; Zalo Bot delivers to a public https address only");
    }
    String wanted = settings.webhook().get().toString();
    return told(
        api.webhook(),
        info ->
            Fields.text(info, "url").filter(wanted::equals).isPresent()
                ? new Health(true, "webhook: ok")
                : Health.bad("webhook: Zalo delivers elsewhere; start the service, it sets the address"));
  }

  /// Tells Zalo where to send events. Harmless to repeat.
  public Health register() {
    return settings
        .webhook()
        .map(address ->
            told(
                api.setWebhook(address, settings.secret()),
                done -> new Health(true, "webhook: set")))
        .orElseGet(this::delivery);
  }

  private static Health told(BotVerdict verdict, Function<JsonNode, Health> done) {
    return switch (verdict) {
      case BotVerdict.Done(JsonNode result) -> done.apply(result);
      case BotVerdict.Later(boolean tooFast, String reason) ->
          Health.bad(reason + "; check the network and try again");
      case BotVerdict.TokenVoid() ->
          Health.bad("token: Zalo does not know it; put the bot's token in place again");
      case BotVerdict.Refused(int code) -> Health.bad("Zalo refused (code " + code + ")");
      case BotVerdict.Unclear(String reason) -> Health.bad(reason + "; try again");
    };
  }
}
