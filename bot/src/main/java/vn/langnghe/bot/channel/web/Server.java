package vn.langnghe.bot.channel.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.message.EmergencyCard;

/// The HTTP server: which address does what, the headers of every answer, and what a fault looks
/// like from outside.
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
          "Cache-Control", "no-store");

  /// Of a body that is too large, so many bytes are read and forgotten before it is refused.
  private static final long MOST_DRAINED = 32L * Site.LARGEST_BODY;

  private Server() {}

  /// Pages that machines ask for.
  record Machines(Hooks hooks, HealthPages health) {}

  @SuppressWarnings("checkstyle:ParameterNumber")
  static Javalin create(
      Site site,
      ReadingRoom readingRoom,
      Streams streams,
      Visitors visitors,
      Pages pages,
      WebChannel.Settings settings,
      Machines machines,
      Optional<WebChannel.Annex> annex) {
    return Javalin.create(config -> {
      config.startup.showJavalinBanner = false;
      config.concurrency.useVirtualThreads = true;
      config.http.maxRequestSize = Site.LARGEST_BODY;
      config.http.prefer405over404 = true;
      // A cache of header fields takes 100 kB of each connection; a waiting visitor holds one open.
      config.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheSize(0));
      config.staticFiles.add(files -> {
        files.hostedPath = "/assets";
        files.directory = "/web";
        files.location = Location.CLASSPATH;
        files.headers = Map.of("Cache-Control", "public, max-age=3600");
      });
      String policy = policy(settings.exitPage());
      config.routes.before(context -> {
        HEADERS.forEach(context::header);
        context.header("Content-Security-Policy", policy);
      });
      routes(config, site, streams, visitors);
      config.routes.post("/hooks/{channel}", machines.hooks()::receive);
      config.routes.get("/healthz", machines.health()::alive);
      config.routes.get("/readyz", machines.health()::ready);
      reading(config, readingRoom);
      annex.ifPresent(more -> more.open(config.routes, front(visitors)));
      faults(config, visitors, pages, annex);
    });
  }

  private static void routes(JavalinConfig config, Site site, Streams streams, Visitors visitors) {
    config.routes.get("/", site::page);
    config.routes.post("/messages", site::message);
    config.routes.post("/leave", site::leave);
    config.routes.post("/language", site::language);
    config.routes.get(
        "/health", context -> context.contentType("text/plain; charset=utf-8").result("ok"));
    config.routes.get(
        "/robots.txt",
        context ->
            context
                .contentType("text/plain; charset=utf-8")
                .result("User-agent: *\nAllow: /$\nDisallow: /\n"));
    config.routes.sse("/events", client -> streams.open(client, visitors));
  }

  /// Nothing from another host. Browsers hold a form's redirect to the policy too, so the page that
  /// the quick exit leads to must stand in it, or the exit fails where scripts do not run.
  private static String policy(URI exitPage) {
    String exit = exitPage.getHost() == null ? "" : " " + exitPage.resolve("/");
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self';"
        + " form-action 'self'"
        + exit
        + "; base-uri 'none'; frame-ancestors 'none'";
  }

  private static void reading(JavalinConfig config, ReadingRoom readingRoom) {
    config.routes.get("/huong-dan", readingRoom::topics);
    config.routes.post("/huong-dan", readingRoom::search);
    config.routes.post("/huong-dan/tim", readingRoom::results);
    config.routes.get("/huong-dan/{slug}", readingRoom::guide);
    config.routes.get("/duong-day-nong", readingRoom::lines);
  }

  private static WebChannel.Front front(Visitors visitors) {
    return new WebChannel.Front() {
      @Override
      public String address(Context context) {
        return visitors.address(context);
      }

      @Override
      public boolean isForeign(Context context) {
        return Site.isForeign(context);
      }
    };
  }

  private static void faults(
      JavalinConfig config, Visitors visitors, Pages pages, Optional<WebChannel.Annex> annex) {
    config.routes.exception(
        ContentTooLargeResponse.class,
        (fault, context) -> {
          drain(context);
          answer(context, 413, "web.error.long", visitors, pages);
        });
    config.routes.exception(
        HttpResponseException.class,
        (fault, context) -> {
          if (!answered(context, fault.getStatus(), annex)) {
            answer(context, fault.getStatus(), "web.error.other", visitors, pages);
          }
        });
    config.routes.exception(
        Exception.class,
        (fault, context) -> {
          LOG.error("a web request failed: {}", fault.getClass().getName());
          if (!answered(context, 500, annex)) {
            context
                .status(500)
                .contentType("text/plain; charset=utf-8")
                .result(EmergencyCard.text(visitors.language(context)));
          }
        });
    config.routes.error(
        404,
        context -> {
          if (!answered(context, 404, annex)) {
            answer(context, 404, "web.error.missing", visitors, pages);
          }
        });
  }

  /// Lets the annex answer for its own addresses; false when it is none of them, or cannot.
  private static boolean answered(Context context, int status, Optional<WebChannel.Annex> annex) {
    boolean theirs = annex.filter(more -> context.path().startsWith(more.prefix())).isPresent();
    boolean drawn = status == 404 && context.result() != null && !context.result().isEmpty();
    if (theirs && !drawn) {
      try {
        annex.get().fault(context, status);
      } catch (RuntimeException e) {
        LOG.error("a fault could not be told: {}", e.getClass().getName());
        return false;
      }
    }
    return theirs;
  }

  /// Reads the rest of a body that is too large and forgets it: a sender that is still sending when
  /// the connection closes never sees the answer. Bounded, so that nobody keeps the server reading.
  private static void drain(Context context) {
    byte[] forgotten = new byte[64 * 1024];
    long left = MOST_DRAINED;
    try {
      InputStream body = context.req().getInputStream();
      int read = body.read(forgotten);
      while (read >= 0 && left > 0) {
        left -= read;
        read = body.read(forgotten);
      }
    } catch (IOException e) {
      LOG.debug("a body that was too large broke off");
    }
  }

  private static void answer(
      Context context, int status, String key, Visitors visitors, Pages pages) {
    context.status(status);
    context.contentType("text/html; charset=utf-8");
    context.result(pages.fault(key, visitors.language(context)));
  }
}
