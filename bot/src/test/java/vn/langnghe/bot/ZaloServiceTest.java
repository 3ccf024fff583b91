package vn.langnghe.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.langnghe.bot.channel.ChannelContract.Mood;
import vn.langnghe.bot.channel.zalo.Platform;
import vn.langnghe.bot.channel.zalo.grant.OAuthServer;
import vn.langnghe.bot.store.ServedStore;
import vn.langnghe.bot.store.Store;

/// The whole service with both of Zalo's platforms: granted on the command line, killed under load.
class ZaloServiceTest {
  private static final String ACCOUNT = "zalo-oa:main";
  private static final String BOT = "zalo-bot:main";
  private static final int PEOPLE = 60;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Platform platform = new Platform();
  private final OAuthServer tokens = new OAuthServer();
  private final Random random = new Random(20_261_126L);
  @TempDir Path folder = Path.of(".");

  /// An event that waits to be delivered, as Zalo delivers it.
  private record Event(String channel, String chat, String body) {}

  @AfterEach
  void close() {
    client.close();
    platform.close();
    tokens.close();
  }

  @Test
  void afterKillsEveryEventIsAnsweredOnce() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Starter.rehearsed(data);
    Path config = config();
    grant(data, config);
    int port = freePort();
    List<Event> events = events();
    Process service = serve(data, config, port);
    try {
      for (int part = 0; part < 3; part++) {
        deliver(events.subList(part * events.size() / 3, (part + 1) * events.size() / 3), port);
        if (part < 2) {
          service.destroyForcibly().waitFor(); // events of the last moment wait unread or unsent
          service = serve(data, config, port);
        }
      }
      await()
          .atMost(Duration.ofSeconds(90))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(() -> assertThat(silent(events)).isLessThanOrEqualTo(inDoubt(data)));
      awaitQuiet();
      assertThat(check(data, config))
          .containsPattern("zalo-oa:main +ok +token +Lắng Nghe")
          .containsPattern("zalo-bot:main +ok +token +bot");
    } finally {
      service.destroy();
      service.waitFor();
    }
    assertThat(events).allMatch(event -> platform.shown(event.chat()).size() <= 1);
    assertThat(silent(events)).isLessThanOrEqualTo(inDoubt(data));
  }

  /// Whose answer was never shown.
  private long silent(List<Event> events) {
    return events.stream()
        .map(Event::chat)
        .distinct()
        .filter(chat -> platform.shown(chat).isEmpty())
        .count();
  }

  private static int inDoubt(Path data) throws IOException {
    try (Store store = ServedStore.open(data)) {
      return store.outbox().unknown(ACCOUNT).size() + store.outbox().unknown(BOT).size();
    }
  }

  private void awaitQuiet() throws InterruptedException {
    int before = -1;
    while (before != platform.requests().size()) {
      before = platform.requests().size();
      Thread.sleep(1_000);
    }
  }

  /// A first message of each person; every fifth is delivered twice, and neighbours change places.
  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      events.add(
          person % 2 == 0
              ? new Event(
                  ACCOUNT,
                  "oa-" + person,
                  "{\"app_id\":\"app\",\"sender\":{\"id\":\"oa-"
                      + person
                      + "\"},\"event_name\":\"user_send_text\","
                      + "\"message\":{\"text\":\"em mất ngủ quá\",\"msg_id\":\"m"
                      + person
                      + "\"},\"timestamp\":\"154390853474\"}")
              : new Event(
                  BOT,
                  "bot-" + person,
                  "{\"event_name\":\"message.text.received\",\"message\":{\"message_id\":\"m"
                      + person
                      + "\",\"text\":\"em mất ngủ quá\",\"chat\":{\"id\":\"bot-"
                      + person
                      + "\",\"chat_type\":\"PRIVATE\"}}}"));
      if (person % 5 == 0) {
        events.add(events.getLast());
      }
    }
    Collections.shuffle(events, random);
    return events;
  }

  private void deliver(List<Event> events, int port) throws Exception {
    for (Event event : events) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/hooks/" + event.channel()))
              .header("X-ZEvent-Signature", "mac=" + mac(event.body()))
              .header("X-Bot-Api-Secret-Token", "hook-secret")
              .POST(BodyPublishers.ofString(event.body()))
              .build();
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  private static String mac(String body) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    return HexFormat.of()
        .formatHex(
            digest.digest(
                ("app" + body + "154390853474" + "oa-secret").getBytes(StandardCharsets.UTF_8)));
  }

  private void grant(Path data, Path config) throws Exception {
    Path log = folder.resolve("login.log");
    Process login =
        run(
            log,
            "zalo",
            "login",
            "--callback",
            "https://chat.example.vn/xong",
            "--data",
            data,
            "--config",
            config);
    login.getOutputStream().write("code-1\n".getBytes(StandardCharsets.US_ASCII));
    login.getOutputStream().close();
    assertThat(login.waitFor()).as("%s", Files.readString(log)).isZero();
    assertThat(Files.readString(log)).contains("Access is granted to zalo-oa:main");
  }

  /// What `check` tells beside the running service.
  private String check(Path data, Path config) throws Exception {
    Path log = folder.resolve("check.log");
    assertThat(run(log, "check", "--data", data, "--config", config).waitFor())
        .as("the public address of the example is nobody's")
        .isEqualTo(1);
    return Files.readString(log);
  }

  private Process serve(Path data, Path config, int port) throws IOException {
    Path log = Files.createTempFile(folder, "service", ".log");
    Process service = run(log, "serve", "--port", port, "--data", data, "--config", config);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> Files.readString(log).contains("is listening"));
    return service;
  }

  private static Process run(Path log, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1", // lives too briefly for more
                "-Dlangnghe.home=" + Starter.HOME,
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /// The starter's config with both channels, as docs/channels.md shows it.
  private Path config() throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    try (Stream<Path> files = Files.list(Starter.ROOT.resolve("config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Files.writeString(config.resolve("app-secret"), "app-secret\n");
    Files.writeString(config.resolve("oa-secret"), "oa-secret\n");
    Files.writeString(config.resolve("bot-token"), "12:ab\n");
    Files.writeString(config.resolve("hook-secret"), "hook-secret\n");
    String channels =
        """
        channels:
          - type: zalo-oa
            name: main
            app_id: app
            app_secret: file:app-secret
            oa_secret: file:oa-secret
            api: "%s"
            oauth: "%s"
          - type: zalo-bot
            name: main
            token: file:bot-token
            webhook_secret: file:hook-secret
            webhook: "https://chat.example.vn"
            server: "%s"
        """
            .formatted(platform.address(), tokens.address(), platform.address());
    Path file = config.resolve("bot.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^channels: \\[\\]$", channels));
    platform.mood(Mood.KIND);
    return config;
  }
}
