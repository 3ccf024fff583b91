package vn.langnghe.bot.channel.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.langnghe.bot.Starter;
import vn.langnghe.bot.reading.PublishedLibrary;
import vn.langnghe.knowledge.LiveKnowledge;

/// The real web channel on a free port, over fakes.
final class WebSite implements AutoCloseable {
  final Fakes fakes = new Fakes();
  final WebChannel channel;
  final URI address;

  /// A Wednesday, 19:00 where the hotlines are.
  static final InstantSource EVENING = InstantSource.fixed(Instant.parse("2026-11-25T12:00:00Z"));

  private static final LiveKnowledge LIVE = new LiveKnowledge(Starter.knowledge());

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  WebSite(WebChannel.Limits limits) {
    this(limits, URI.create("about:blank"), EVENING);
  }

  WebSite(WebChannel.Limits limits, URI exitPage, InstantSource clock) {
    Map<String, String> slots = Map.of("days", "30");
    channel =
        new WebChannel(
            new WebChannel.Settings(
                "127.0.0.1",
                0,
                false,
                false,
                exitPage,
                new WebChannel.Secret(
                    "a key for tests only, 32 bytes!!".getBytes(StandardCharsets.US_ASCII)),
                limits),
            new WebChannel.Ports(
                fakes,
                fakes,
                (key, language) -> Starter.knowledge().replies().text(key, language, slots).text(),
                new PublishedLibrary(LIVE, clock),
                clock,
                threads));
    address = URI.create("http://127.0.0.1:" + channel.start());
  }

  @Override
  public void close() {
    channel.close();
    threads.shutdownNow();
  }
}
