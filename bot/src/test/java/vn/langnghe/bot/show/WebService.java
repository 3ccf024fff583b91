package vn.langnghe.bot.show;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.langnghe.bot.Starter;

/// The service as people start it, `./langnghe`, with limits that let a load through.
final class WebService implements AutoCloseable {
  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Process process;
  private int port;
  private int datas;

  private WebService(Path folder) {
    this.folder = folder;
  }

  /// Builds what the launcher would build on first use, and copies the config.
  static WebService prepare() throws IOException, InterruptedException {
    WebService service = new WebService(Files.createTempDirectory("langnghe-show"));
    Path config = Files.createDirectories(service.folder.resolve("config"));
    try (Stream<Path> files = Files.list(Starter.ROOT.resolve("config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, config.resolve(file.getFileName()));
      }
    }
    Path bot = config.resolve("bot.yaml");
    Files.writeString(
        bot,
        Files.readString(bot)
            .replaceAll("visitor_per_minute: \\d+", "visitor_per_minute: 100000")
            .replaceAll("address_per_minute: \\d+", "address_per_minute: 900000"));
    Process built = service.launcher(List.of("--version"));
    if (built.waitFor() != 0) {
      throw new IOException("./langnghe does not build; see bot/target/build.log");
    }
    return service;
  }

  Path freshData() throws IOException {
    return Files.createDirectories(folder.resolve("data-" + datas++));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Starts over a fresh data folder and stops again.
  ///
  /// @return from the command to the first reply on the page; the best of three
  Duration startToFirstReply() throws IOException, InterruptedException {
    Starter.knowledge(); // the load reads it too, and must not do so while the clock runs
    Duration best = Duration.ofDays(1);
    for (int i = 0; i < 3; i++) {
      long begun = System.nanoTime();
      start(freshData());
      try (WebLoad one = new WebLoad(address(), 1)) {
        one.run(1, 1);
      }
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      best = took.compareTo(best) < 0 ? took : best;
      kill();
    }
    return best;
  }

  /// Starts over a data folder and waits until it answers.
  void start(Path data) throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process =
        launcher(
            List.of(
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString(),
                "--config",
                folder.resolve("config").toString()));
    while (!answers()) {
      if (!process.isAlive()) {
        throw new IOException(
            "the service does not start: " + Files.readString(folder.resolve("log")));
      }
      Thread.sleep(10);
    }
  }

  /// What the process holds in memory now, in megabytes.
  double residentMegabytes() throws IOException {
    String status = Files.readString(Path.of("/proc/" + running().pid() + "/status"));
    return status
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1024.0;
  }

  /// Ends it as a power cut would.
  void kill() throws InterruptedException {
    running().destroyForcibly().waitFor();
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("not started");
    }
    return process;
  }

  private Process launcher(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Starter.ROOT.resolve("langnghe").toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  /// Asks as little as can be until the port is open: this machine has other work to do then.
  private boolean answers() throws InterruptedException {
    try (Socket knock = new Socket()) {
      knock.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
      HttpRequest request = HttpRequest.newBuilder(address().resolve("/health")).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
