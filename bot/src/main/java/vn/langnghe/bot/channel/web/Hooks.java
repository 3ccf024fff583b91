package vn.langnghe.bot.channel.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.intake.Hook;

/// Where platforms deliver: hands raw bytes to the hook of the channel that the address names.
/// Thread-safe.
final class Hooks {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);

  /// Zalo wants an answer within two seconds.
  private static final Duration LONGEST = Duration.ofMillis(1_700);

  private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
  private final Executor threads;

  /// @param threads runs one task for each delivery; virtual threads
  Hooks(Executor threads) {
    this.threads = threads;
  }

  void open(String channel, Hook hook) {
    hooks.put(channel, hook);
  }

  void receive(Context context) throws IOException {
    Optional<Hook> hook = Optional.ofNullable(hooks.get(context.pathParam("channel")));
    if (hook.isEmpty()) {
      context.status(404).contentType("text/plain").result("");
      return;
    }
    byte[] body;
    try (InputStream bytes = context.req().getInputStream()) {
      body = bytes.readNBytes(Hook.LARGEST_BODY + 1);
    }
    if (body.length > Hook.LARGEST_BODY) {
      context.status(413).contentType("text/plain").result("");
      return;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(context.headerMap());
    Hook.Delivered delivered =
        new Hook.Delivered(name -> Optional.ofNullable(headers.get(name)), body);
    context.status(inTime(hook.get(), delivered).status()).contentType("text/plain").result("");
  }

  /// A platform that waits too long takes the webhook for dead. What is kept later is known when it
  /// is delivered again.
  private Hook.Answer inTime(Hook hook, Hook.Delivered delivered) {
    FutureTask<Hook.Answer> keeping = new FutureTask<>(() -> hook.receive(delivered));
    threads.execute(keeping);
    try {
      return keeping.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.error("a delivery could not be kept within {}; check the database", LONGEST);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      LOG.error("a delivery could not be kept: {}", cause.getClass().getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Hook.Answer.AGAIN;
  }
}
