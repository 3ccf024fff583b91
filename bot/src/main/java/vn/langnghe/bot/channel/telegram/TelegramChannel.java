package vn.langnghe.bot.channel.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.GroupLine;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Pace;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.Sketch;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.channel.intake.Intake;
import vn.langnghe.bot.channel.intake.PlatformChannel;
import vn.langnghe.bot.channel.intake.Ports;
import vn.langnghe.bot.channel.telegram.group.GroupCalls;
import vn.langnghe.bot.channel.telegram.group.GroupReader;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Choice;
import vn.langnghe.bot.message.Reply;

/// A Telegram bot as a channel: asks for updates, or takes them where a public address is given.
public final class TelegramChannel implements PlatformChannel {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

  /// The kinds of updates that are asked for.
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
  private static final String SECRET_NOTE = "webhook-secret";

  /// A call of the Bot API that takes longer is given up.
  private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

  private static final Duration TEND = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final Settings settings;
  private final Ports ports;
  private final Wire wire;
  private final TelegramClient client;
  private final Wellbeing wellbeing;
  private final Sender sender;
  private final PressAnswers presses;
  private final Intake intake;
  private final Poller poller;
  private final Profile profile;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// What a bot needs to know.
  ///
  /// @param name of the channel, such as `telegram:main`
  /// @param token from BotFather
  /// @param webhook public https address of this service; empty for long polling
  /// @param server where the Bot API is
  /// @param pace how fast it may send
  /// @param staffed whether a group of staff is served too
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Settings(
      String name, Secret token, Optional<URI> webhook, URI server, Pace pace, boolean staffed) {
    /// A bot for people alone.
    public Settings(String name, Secret token, Optional<URI> webhook, URI server, Pace pace) {
      this(name, token, webhook, server, pace, false);
    }
  }

  /// The published texts that a bot shows outside the chat, with the slots that are filled.
  public static Map<String, Set<String>> texts() {
    return Profile.texts();
  }

  /// Makes the channel; [#start] begins to receive.
  public TelegramChannel(Settings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
    TelegramUrl url = url(settings.server());
    this.wire = new Wire(ports.threads(), LONGEST_CALL);
    this.client = new OkHttpTelegramClient(wire.client(), settings.token().text(), url);
    this.wellbeing = new Wellbeing(settings.name(), ports.clock());
    this.sender = new Sender(client, wellbeing);
    this.presses = new PressAnswers(client, ports.threads());
    GroupReader group =
        settings.staffed()
            ? new GroupReader(settings.name())
            : GroupReader.ofPartners(settings.name());
    this.intake =
        ports.intake(settings.name(), new TelegramReader(settings.name(), Optional.of(group)));
    this.poller =
        new Poller(settings.name(), settings.token(), url, ports, intake, presses, wellbeing);
    this.profile = new Profile(settings.name(), client, ports);
  }

  private static TelegramUrl url(URI server) {
    boolean secure = "https".equals(server.getScheme());
    int usual = secure ? 443 : 80;
    return TelegramUrl.builder()
        .schema(server.getScheme())
        .host(server.getHost())
        .port(server.getPort() < 0 ? usual : server.getPort())
        .build();
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public void start() {
    ports.threads().execute(intake);
    ports.threads().execute(this::tend);
  }

  /// Keeps receiving alive, and sets what Telegram must know.
  private void tend() {
    Instant nextProfile = Instant.EPOCH;
    boolean hooked = false;
    boolean shown = false;
    try {
      do {
        if (settings.webhook().isEmpty()) {
          poller.tend();
        } else if (!hooked) {
          hooked = setWebhook();
        }
        Instant now = ports.clock().instant();
        if (!shown && wellbeing.health().good() && !nextProfile.isAfter(now)) {
          shown = setProfile();
          nextProfile = now.plus(LATER);
        }
      } while (!closed.await(TEND.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean setWebhook() {
    try {
      SetWebhook webhook =
          SetWebhook.builder()
              .url(address(settings.webhook().orElseThrow()).toString())
              .allowedUpdates(KINDS)
              .secretToken(secret().text())
              .build();
      client.execute(webhook);
      wellbeing.received();
      return true;
    } catch (TelegramApiException e) {
      if (Outcome.code(e) == 0) {
        wellbeing.notReached();
      } else {
        wellbeing.notReceived(Outcome.code(e));
      }
    } catch (RuntimeException e) {
      wellbeing.notKept();
    }
    return false;
  }

  private boolean setProfile() {
    try {
      profile.set();
      return true;
    } catch (TelegramApiException | RuntimeException e) {
      LOG.warn("{}: menu and profile are not set yet; tried again", name());
      return false;
    }
  }

  private URI address(URI base) {
    return URI.create(base + "/hooks/" + name());
  }

  /// What Telegram sends along, made once and remembered.
  private Secret secret() {
    return ports
        .notes()
        .read(name(), SECRET_NOTE)
        .map(bytes -> new Secret(new String(bytes, StandardCharsets.US_ASCII)))
        .orElseGet(this::newSecret);
  }

  private Secret newSecret() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String text = HexFormat.of().formatHex(random);
    ports
        .notes()
        .write(
            name(), SECRET_NOTE, text.getBytes(StandardCharsets.US_ASCII), ports.clock().instant());
    return new Secret(text);
  }

  @Override
  public Optional<Hook> hook() {
    return settings.webhook().isEmpty()
        ? Optional.empty()
        : Optional.of(new TelegramHook(HEADER, this::secret, intake, presses, wellbeing));
  }

  /// The line to the group of staff, where this bot serves one.
  public Optional<GroupLine> group() {
    return settings.staffed() ? Optional.of(groups()) : Optional.empty();
  }

  /// The line to groups.
  public GroupLine groups() {
    return new GroupCalls(name(), client, Outcome::hasNotLeft);
  }

  @Override
  public int pieces(Reply reply) {
    return Drawing.of(reply).size();
  }

  @Override
  public Delivery send(Parcel parcel) {
    return sender.send(parcel);
  }

  @Override
  public Resend resend() {
    return Resend.SHOWN_TWICE;
  }

  @Override
  public Pace pace() {
    return settings.pace();
  }

  @Override
  public boolean isGroup(ChatRef chat) {
    return Sender.isGroup(chat);
  }

  @Override
  public Health health() {
    return wellbeing.health();
  }

  @Override
  public List<Check> check() {
    return new Checks(client, wire, settings.webhook().map(this::address))
        .all(ports.clock().instant());
  }

  /// Breaks off no send: what is on its way would stay in doubt.
  @Override
  public void close() {
    closed.countDown();
    poller.end();
    intake.stop();
  }

  /// How replies look here, for looking at.
  public static Sketch.By sketch() {
    return new Sketch.By(
        "Telegram",
        Drawing.LONGEST_TEXT,
        reply -> Drawing.of(reply).stream().map(TelegramChannel::sketch).toList());
  }

  private static Sketch sketch(Drawing.Piece piece) {
    return switch (piece) {
      case Drawing.Piece.Text(String text, var rows) ->
          new Sketch(
              text, rows.stream().map(row -> row.stream().map(Choice::label).toList()).toList());
      case Drawing.Piece.Contact(String name, String number) ->
          new Sketch("☎ " + name + " · " + number, List.of());
    };
  }
}
