package vn.langnghe.bot;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The whole service as a process of its own, as people start it.
final class ServiceProcess implements AutoCloseable {
  final URI address;
  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /// Starts it on a free port over a data folder and waits until it answers.
  static ServiceProcess start(Path data) throws IOException {
    return listening(launch(data, Listening.freePort()));
  }

  /// The same with everything that the repository holds, and nothing rehearsed: as at the very
  /// first start.
  static ServiceProcess startWithAll(Path data) throws IOException {
    return listening(launch(data, Starter.ROOT, Listening.freePort()));
  }

  private static ServiceProcess listening(ServiceProcess service) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> Listening.answers(service.address));
    return service;
  }

  /// Starts it on a port without waiting.
  static ServiceProcess launch(Path data, int port) throws IOException {
    Starter.rehearsed(data);
    return launch(data, Starter.HOME, port);
  }

  private static ServiceProcess launch(Path data, Path home, int port) throws IOException {
    Path log = Files.createTempFile(data, "service", ".log");
    Process process = process(log, data, home, "--port", port);
    return new ServiceProcess(process, Listening.at(port), log);
  }

  /// Starts the program over a data folder, with more options of `serve`.
  static Process process(Path log, Path data, Object... options) throws IOException {
    Starter.rehearsed(data);
    return process(log, data, Starter.HOME, options);
  }

  private static Process process(Path log, Path data, Path home, Object... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC", // as ./langnghe starts it
            "-XX:MaxHeapSize=256m",
            "-XX:TieredStopAtLevel=1", // lives too briefly for more
            "-XX:MaxNewSize=28m",
            "-Xss512k",
            "-Dlangnghe.home=" + home));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
    command.addAll(List.of("--data", data.toString()));
    for (Object option : options) {
      command.add(option.toString());
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /// What it printed.
  String printed() throws IOException {
    return Files.readString(log);
  }

  /// Kills it on the spot, as a power cut would.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Asks it to stop.
  ///
  /// @return its exit status
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /// Waits until it ends by itself.
  int exitStatus() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
