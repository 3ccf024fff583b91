package vn.langnghe.bot.channel.zalo.oa;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.Sketch;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.intake.Intake;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.zalo.Fields;
import vn.langnghe.bot.channel.zalo.Needs;
import vn.langnghe.bot.channel.zalo.Offered;
import vn.langnghe.bot.channel.zalo.Probe;
import vn.langnghe.bot.channel.zalo.Ticker;
import vn.langnghe.bot.channel.zalo.Words;
import vn.langnghe.bot.channel.zalo.grant.TokenKeeper;
import vn.langnghe.bot.message.Reply;

/// A Zalo Official Account as a channel.
public final class OfficialAccount implements PlatformChannel {
  private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);

  private final Settings settings;
  private final Needs needs;
  private final TokenKeeper tokens;
  private final OaApi api;
  private final OaSender sender;
  private final OaSignature signature;
  private final Intake intake;
  private final OaHook hook;
  private final Ticker renewing;

  /// What one account needs to know.
  ///
  /// @param channel name of the channel
  /// @param appId id of the app that the webhook belongs to
  /// @param oaSecret secret key of the account, which signs events; not the secret of the app
  /// @param api such as `https://openapi.zalo.me`
  /// @param webhook the public address of this service, for [#check]; may be empty
  /// @param pays true when the account pays for messages beyond the free ones
  /// @param quiet how long the bot keeps quiet after a person wrote in Zalo's tool
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Settings(
      String channel,
      String appId,
      String oaSecret,
      URI api,
      Optional<URI> webhook,
      Pace pace,
      boolean pays,
      Duration quiet) {
    @Override
    public String toString() {
      return "Settings[" + channel + "]";
    }
  }

  /// Makes the channel; [#start] begins to receive.
  public OfficialAccount(Settings settings, TokenKeeper tokens, Needs needs) {
    this.settings = settings;
    this.needs = needs;
    this.tokens = tokens;
    this.api = new OaApi(needs.caller(), settings.api());
    this.sender = new OaSender(settings.channel(), settings.pays(), api, tokens, needs);
    this.signature = new OaSignature(settings.appId(), settings.oaSecret());
    OaReader reader =
        new OaReader(settings.channel(), settings.quiet(), new Offered(needs.transcripts()));
    this.intake = needs.ports().intake(settings.channel(), reader);
    this.hook = new OaHook(settings.channel(), signature, intake::keep, needs.ports().clock());
    this.renewing = new Ticker(settings.channel() + ": renewal", tokens::tick, EVERY_MINUTE);
  }

  @Override
  public String name() {
    return settings.channel();
  }

  @Override
  public Pace pace() {
    return settings.pace();
  }

  @Override
  public Resend resend() {
    return Resend.SHOWN_TWICE;
  }

  @Override
  public int pieces(Reply reply) {
    return sender.pieces(reply);
  }

  @Override
  public Delivery send(Parcel parcel) {
    return sender.send(parcel);
  }

  @Override
  public Health health() {
    Health sending = sender.health();
    String newest = hook.keptAt().map(at -> "newest event at " + at).orElse("no event yet");
    String forged = hook.forged() == 0 ? "" : "; " + hook.forged() + " without a good signature";
    return sending.good() ? new Health(true, "ok; " + newest + forged) : sending;
  }

  @Override
  public void start() {
    needs.ports().threads().execute(intake);
    needs.ports().threads().execute(renewing);
  }

  @Override
  public Optional<Hook> hook() {
    return Optional.of(hook);
  }

  @Override
  public List<Check> check() {
    return List.of(introduce(), probe());
  }

  /// Asks Zalo who the account is: proves that the access token works.
  private Check introduce() {
    Optional<TokenKeeper.Access> access = tokens.access();
    if (access.isEmpty()) {
      return token(false, "no access was granted yet; run: ./langnghe zalo login");
    }
    return switch (api.account(access.get().token())) {
      case OaApi.Verdict.Done(var data) ->
          token(true, Fields.text(data, "name").orElse("(no name)"));
      case OaApi.Verdict.Refused(OaRefusal refusal, int code) ->
          token(false, refusal.reason(code) + "; run: ./langnghe zalo login");
      case OaApi.Verdict.Absent(String reason) -> token(false, reason + "; check the network");
      case OaApi.Verdict.Unclear(String reason) -> token(false, reason + "; try again");
    };
  }

  private static Check token(boolean good, String tells) {
    return new Check("token", good, tells);
  }

  /// Zalo tells nobody where it delivers; what can be looked at is whether it would arrive.
  private Check probe() {
    String moment = Long.toString(needs.ports().clock().millis());
    byte[] body =
        ("{\"app_id\":\""
                + settings.appId()
                + "\",\"event_name\":\"langnghe_check\",\"timestamp\":\""
                + moment
                + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    String mac = "mac=" + HexFormat.of().formatHex(signature.sign(body, moment));
    return new Probe(needs.caller())
        .deliver(settings.webhook(), settings.channel(), Map.of("X-ZEvent-Signature", mac), body);
  }

  @Override
  public void close() {
    intake.stop();
    renewing.stop();
    needs.caller().close();
  }

  /// How replies look here, for looking at.
  public static Sketch.By sketch(PageTexts texts) {
    return new Sketch.By(
        "Zalo OA",
        OaDrawing.LONGEST,
        reply ->
            OaDrawing.draw(reply, new Words(texts)).stream().map(OfficialAccount::sketch).toList());
  }

  private static Sketch sketch(OaMessage message) {
    return new Sketch(
        message.text(),
        message.buttons().stream()
            .map(button ->
                switch (button) {
                  case OaButton.Call(String title, String dial) -> List.of(title);
                  case OaButton.Choose(int number, var choice) -> List.of(choice.label());
                })
            .toList());
  }
}
