package vn.langnghe.bot.show;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.langnghe.bot.channel.telegram.KillRun;
import vn.langnghe.bot.channel.telegram.TelegramPlatform;
import vn.langnghe.bot.channel.telegram.TelegramPlatform.Faults;

/// The service with two bots that take webhooks; each has its own platform, and the second can be
/// made to stall.
final class HookedService implements AutoCloseable {
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
  private static final String STALLED = "stalled";

  private final TelegramPlatform platform;
  private final TelegramPlatform other;
  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger visitors = new AtomicInteger(100_000);
  private boolean stalling;

  /// Starts the program.
  interface Starting {
    Process start(Path folder, List<Object> options) throws IOException;
  }

  /// What a load met.
  record Measured(double acceptP99, double sentP99, double perSecond) {}

  private HookedService(
      TelegramPlatform platform, TelegramPlatform other, Process process, URI address) {
    this.platform = platform;
    this.other = other;
    this.process = process;
    this.address = address;
  }

  static HookedService start(Path folder, Starting starting) throws Exception {
    TelegramPlatform platform = new TelegramPlatform();
    TelegramPlatform other = new TelegramPlatform();
    platform.answersAfter(20);
    other.answersAfter(20);
    String more =
        """
          - type: telegram
            name: %s
            token: file:token
            server: "%s"
            webhook: "https://hooks.example"
            limits: {per_second: 1000, per_chat_per_minute: 60000}
        """
            .formatted(STALLED, other.address());
    Path config = KillRun.config(folder, platform, more);
    Path bot = config.resolve("bot.yaml");
    Files.writeString(
        bot,
        Files.readString(bot)
            .replaceFirst("name: main", "name: main\n    webhook: \"https://hooks.example\""));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process process =
        starting.start(
            folder,
            List.of("serve", "--port", port, "--data", folder.resolve("data"), "--config", config));
    HookedService service =
        new HookedService(platform, other, process, URI.create("http://127.0.0.1:" + port));
    service.secret(platform);
    service.secret(other);
    return service;
  }

  /// What the service told Telegram to send along.
  private String secret(TelegramPlatform of) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      Matcher found = SECRET.matcher(of.setting("setwebhook").asText());
      if (found.find()) {
        return found.group();
      }
      if (!process.isAlive()) {
        throw new IOException("the service does not start");
      }
      Thread.sleep(100);
    }
    throw new IOException("no webhook was set");
  }

  /// Visitors write to the second bot too, whose platform stalls or not; both ways the service has
  /// the same to accept.
  void stall(boolean stalls) {
    stalling = true;
    other.faults(send -> stalls ? Faults.STALLED : Faults.NONE);
  }

  /// Delivers messages, each of a visitor of its own, at a steady rate.
  Measured load(int perSecond, Duration length) throws Exception {
    int count = (int) (perSecond * length.toSeconds());
    Map<String, Long> accepted = new ConcurrentHashMap<>();
    List<Double> took = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch left = new CountDownLatch(count);
    String secret = secret(platform);
    long begun = System.nanoTime();
    for (int i = 0; i < count; i++) {
      String chat = Integer.toString(visitors.incrementAndGet());
      threads.execute(() -> {
        try {
          took.add(deliver("main", secret, chat));
          accepted.put(chat, System.nanoTime());
        } catch (IOException e) {
          took.add(1e9);
        } finally {
          left.countDown();
        }
      });
      if (stalling && i % 5 == 0) {
        String theirs = secret(other);
        threads.execute(() -> quietly(theirs, chat));
      }
      long due = begun + (i + 1) * 1_000_000_000L / perSecond;
      Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    }
    left.await();
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Measured(p99(took), p99(sent(accepted)), count / seconds);
  }

  private void quietly(String secret, String chat) {
    try {
      deliver(STALLED, secret, chat);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// From the commit to when the platform has answered the reply.
  private List<Double> sent(Map<String, Long> accepted) throws InterruptedException {
    List<Double> sent = new ArrayList<>();
    for (Map.Entry<String, Long> one : accepted.entrySet()) {
      for (int i = 0; i < 2_000 && platform.shown(one.getKey()).isEmpty(); i++) {
        Thread.sleep(10);
      }
      sent.add(
          platform.shown(one.getKey()).isEmpty()
              ? 1e9
              : (platform.shown(one.getKey()).getFirst().at() - one.getValue()) / 1e6 + 20);
    }
    return sent;
  }

  private double deliver(String bot, String secret, String chat) throws IOException {
    String update =
        "{\"update_id\":1,\"message\":{\"message_id\":1,\"date\":1795700000,\"text\":\"em lo quá\","
            + "\"chat\":{\"id\":%s,\"type\":\"private\"}}}".formatted(chat);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/hooks/telegram:" + bot))
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(HttpRequest.BodyPublishers.ofString(update))
            .build();
    long begun = System.nanoTime();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IOException("answered with " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  /// Until nothing more is shown.
  void settle() throws InterruptedException {
    int before = -1;
    while (before != platform.shownInAll()) {
      before = platform.shownInAll();
      Thread.sleep(1_000);
    }
  }

  private static double p99(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * 0.99)));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    platform.close();
    other.close();
    client.close();
    threads.shutdownNow();
  }
}
