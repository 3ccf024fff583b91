package vn.langnghe.bot.channel.zalo.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.langnghe.bot.message.Reply;

/// A bot of the Zalo Bot Platform as a channel. It tells Zalo by itself where to deliver.
public final class PlatformBot implements PlatformChannel {
  private static final Logger LOG = LoggerFactory.getLogger(PlatformBot.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);
  private static final String WEBHOOK = "webhook";

  private final Settings settings;
  private final Needs needs;
  private final BotApi api;
  private final BotSender sender;
  private final BotReader reader;
  private final Intake intake;
  private final BotHook hook;
  private final Ticker registering;
  private volatile Optional<String> unregistered = Optional.empty();
  private volatile boolean registered;

  /// What one bot needs to know.
  ///
  /// @param channel name of the channel
  /// @param secret comes back with every event; 8 to 256 letters
  /// @param server such as `https://bot-api.zaloplatforms.com`
  /// @param webhook the public address of this service; empty where nobody can reach it
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Settings(
      String channel, String token, String secret, URI server, Optional<URI> webhook, Pace pace) {
    @Override
    public String toString() {
      return "Settings[" + channel + "]";
    }
  }

  /// Makes the channel; [#start] begins to receive.
  public PlatformBot(Settings settings, Needs needs) {
    this.settings = settings;
    this.needs = needs;
    this.api = new BotApi(needs.caller(), settings.server(), settings.token());
    this.sender = new BotSender(api, needs.words());
    this.reader = new BotReader(settings.channel(), new Offered(needs.transcripts()));
    this.intake = needs.ports().intake(settings.channel(), reader);
    this.hook = new BotHook(settings.channel(), settings.secret(), intake::keep);
    this.registering = new Ticker(settings.channel() + ": webhook", this::register, BETWEEN_TRIES);
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
    if (!sending.good()) {
      return sending;
    }
    BotReader.Counts withheld = reader.counts();
    return unregistered
        .map(why -> Health.bad("Zalo does not deliver yet: " + why))
        .orElseGet(() ->
            withheld.all() == 0
                ? Health.GOOD
                : new Health(
                    true,
                    "ok; Zalo withheld "
                        + withheld.all()
                        + " messages since the start, "
                        + withheld.unanswerable()
                        + " of them could not be answered"));
  }

  @Override
  public void start() {
    needs.ports().threads().execute(intake);
    needs.ports().threads().execute(registering);
  }

  @Override
  public Optional<Hook> hook() {
    return Optional.of(hook);
  }

  /// Tells Zalo where to deliver, until it has taken note. Harmless to repeat.
  private void register() {
    if (registered) {
      return;
    }
    Optional<URI> address = address();
    Check told =
        address.isEmpty()
            ? nowhere()
            : told(WEBHOOK, api.setWebhook(address.get(), settings.secret()), done -> set());
    if (told.good()) {
      registered = true;
      unregistered = Optional.empty();
      registering.stop();
    } else if (unregistered.filter(told.tells()::equals).isEmpty()) {
      unregistered = Optional.of(told.tells());
      LOG.error("{}: Zalo does not deliver yet: {}", settings.channel(), told.tells());
    }
  }

  private Optional<URI> address() {
    return settings.webhook().map(base -> Probe.address(base, settings.channel()));
  }

  private static Check set() {
    return new Check(WEBHOOK, true, "set");
  }

  private static Check nowhere() {
    return new Check(
        WEBHOOK,
        false,
        "Zalo Bot delivers to a public https address only; add 'webhook: https://…' to the channel in bot.yaml");
  }

  @Override
  public List<Check> check() {
    Check token =
        told(
            "token",
            api.me(),
            me -> new Check("token", true, Fields.text(me, "account_name").orElse("(no name)")));
    Check probe =
        new Probe(needs.caller())
            .deliver(
                settings.webhook(),
                settings.channel(),
                Map.of("X-Bot-Api-Secret-Token", settings.secret()),
                "{\"event_name\":\"langnghe_check\"}".getBytes(StandardCharsets.UTF_8));
    return List.of(token, delivery(), probe);
  }

  /// Whether Zalo delivers here.
  private Check delivery() {
    Optional<String> wanted = address().map(URI::toString);
    if (wanted.isEmpty()) {
      return nowhere();
    }
    return told(
        WEBHOOK,
        api.webhook(),
        info ->
            Fields.text(info, "url").equals(wanted)
                ? new Check(WEBHOOK, true, "Zalo delivers here")
                : new Check(
                    WEBHOOK,
                    false,
                    "Zalo delivers elsewhere; start the service, it sets the address"));
  }

  private static Check told(String what, BotVerdict verdict, Function<JsonNode, Check> done) {
    return switch (verdict) {
      case BotVerdict.Done(JsonNode result) -> done.apply(result);
      case BotVerdict.Later(boolean tooFast, String reason) ->
          new Check(what, false, reason + "; check the network and try again");
      case BotVerdict.TokenVoid() ->
          new Check(what, false, "Zalo does not know the token; put it in place again");
      case BotVerdict.Refused(int code) ->
          new Check(what, false, "Zalo refused (code " + code + "); check the settings of the bot");
      case BotVerdict.Unclear(String reason) -> new Check(what, false, reason + "; try again");
    };
  }

  @Override
  public void close() {
    intake.stop();
    registering.stop();
    needs.caller().close();
  }

  /// How replies look here, for looking at.
  public static Sketch.By sketch(PageTexts texts) {
    return new Sketch.By(
        "Zalo Bot",
        BotDrawing.LONGEST,
        reply ->
            BotDrawing.draw(reply, new Words(texts)).stream()
                .map(text -> new Sketch(text, List.of()))
                .toList());
  }
}
