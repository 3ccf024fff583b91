package vn.langnghe.bot.channel.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.langnghe.bot.channel.Acceptor;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.channel.Health;
import vn.langnghe.bot.channel.Library;
import vn.langnghe.bot.channel.PageTexts;
import vn.langnghe.bot.channel.Parcel;
import vn.langnghe.bot.channel.Sketch;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.channel.intake.Hook;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;

/// The web chat as a channel. Sending wakes the visitor's open streams, which read what is new.
public final class WebChannel implements Channel, AutoCloseable {
  static final String NAME = "web";

  private final Settings settings;
  private final Streams streams;
  private final Server.Machines machines;
  private final Javalin server;
  private final Optional<Annex> annex;

  /// What the web chat needs to know.
  ///
  /// @param host address to listen on
  /// @param port port to listen on; 0 for any free one
  /// @param secure true when people reach it over https
  /// @param trustedProxy true when a proxy in front names the visitor's address
  /// @param exitPage where the quick exit leads
  /// @param cookieKey signs the visitor's cookie; 32 bytes
  /// @param limits how much one visitor and one address may send
  @SuppressWarnings("checkstyle:ParameterNumber")
  public record Settings(
      String host,
      int port,
      boolean secure,
      boolean trustedProxy,
      URI exitPage,
      Secret cookieKey,
      Limits limits) {}

  /// How much may be sent.
  ///
  /// @param visitorPerMinute messages of one visitor
  /// @param addressPerMinute messages from one address, shared by everybody behind it
  public record Limits(int visitorPerMinute, int addressPerMinute) {
    /// Generous to a frightened person who types fast, and to a school behind one address.
    public static final Limits USUAL = new Limits(40, 600);
  }

  /// Bytes that never show in a log.
  public static final class Secret {
    private final byte[] bytes;

    /// @param bytes kept as they are
    public Secret(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }

  /// What the rest of the service lends to the channel.
  ///
  /// @param library what the reading pages show
  /// @param threads runs one task for each open stream; virtual threads
  public record Ports(
      Acceptor acceptor,
      Transcripts transcripts,
      PageTexts texts,
      Library library,
      InstantSource clock,
      Executor threads) {}

  /// Further pages on the same server.
  public interface Annex extends AutoCloseable {
    /// Its addresses begin so, such as `/console`.
    String prefix();

    /// Adds its routes. Called once, before the server starts.
    void open(RoutesConfig routes, Front front);

    /// Answers a fault in one of its addresses.
    void fault(Context context, int status);

    /// Ends what is open.
    @Override
    void close();
  }

  /// What the server knows of a request.
  public interface Front {
    /// The address it comes from, as far as it can be known.
    String address(Context context);

    /// Whether another site made the browser send it.
    boolean isForeign(Context context);
  }

  /// The port is not free.
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(Throwable cause) {
      super("the port is taken", cause);
    }
  }

  /// The texts that pages need, with the slots that are filled.
  public static Map<String, Set<String>> texts() {
    return PageKeys.all().stream()
        .collect(Collectors.toMap(Function.identity(), key -> Set.of("days")));
  }

  /// How replies look here, for looking at.
  public static Sketch.By sketch() {
    return new Sketch.By("Web", 0, Looks::of);
  }

  /// Makes the channel; [#start] opens the port.
  public WebChannel(Settings settings, Ports ports) {
    this(settings, ports, Optional.empty());
  }

  /// Makes the channel with further pages beside its own.
  public WebChannel(Settings settings, Ports ports, Optional<Annex> annex) {
    this.settings = settings;
    this.machines = new Server.Machines(new Hooks(ports.threads()), new HealthPages());
    this.annex = annex;
    Pages pages = new Pages(ports.texts(), settings.exitPage());
    this.streams = new Streams(pages, ports);
    Visitors visitors = new Visitors(settings);
    Throttle throttle = new Throttle(settings.limits(), ports.clock());
    Site site = new Site(ports, pages, visitors, throttle, settings);
    ReadingRoom readingRoom = new ReadingRoom(ports, pages, visitors, settings.limits());
    this.server =
        Server.create(site, readingRoom, streams, visitors, pages, settings, machines, annex);
  }

  /// Opens `/hooks/NAME` to a platform. To be called before [#start].
  public void hook(String channel, Hook hook) {
    machines.hooks().open(channel, hook);
  }

  /// What `/healthz` and `/readyz` ask. To be called before [#start].
  ///
  /// @param channels how the channels beside this one fare
  /// @param keeps whether the store answers
  public void watch(Supplier<Map<String, Health>> channels, BooleanSupplier keeps) {
    machines.health().ask(new HealthPages.Sources(channels, keeps));
  }

  /// Tells whether nobody listens on a port, before anything else is opened. [#start] may still
  /// find it taken.
  ///
  /// @param port 0 for any
  public static boolean mayListen(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      return true; // whatever it is, the start will tell
    }
  }

  /// Starts listening.
  ///
  /// @return the port listened on
  /// @throws PortTaken when somebody else listens there
  public int start() {
    try {
      return server.start(settings.host(), settings.port()).port();
    } catch (JavalinBindException e) {
      throw new PortTaken(e);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery send(Parcel parcel) {
    streams.wake(parcel.chat());
    return new Delivery.Sent();
  }

  @Override
  public void sendUnkept(ChatRef chat, Reply reply) {
    streams.showUnkept(chat, reply);
  }

  /// Ends open streams and stops listening.
  @Override
  public void close() {
    streams.close();
    annex.ifPresent(Annex::close);
    server.stop();
  }
}
