package vn.langnghe.bot;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import vn.langnghe.bot.command.Home;
import vn.langnghe.bot.command.LangNghe;
import vn.langnghe.bot.conversation.Dialogue;

/// The whole service as a process of its own, on a clock that the test sets forward: it reads from
/// a file by how much.
final class ClockedService implements AutoCloseable {
  private static final String FILE = "clock.seconds";

  final URI address;
  private final Process process;
  private final Path folder;

  private ClockedService(Process process, URI address, Path folder) {
    this.process = process;
    this.address = address;
    this.folder = folder;
  }

  /// What the process runs.
  public static void main(String[] arguments) {
    InstantSource clock = clock(Path.of(arguments[0]));
    Home home =
        new Home(
            Starter.HOME,
            clock,
            Starter.texts(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(
        LangNghe.run(
            home,
            new Wiring(home),
            new Dialogue(30),
            "serve",
            "--port",
            arguments[1],
            "--data",
            arguments[0]));
  }

  static InstantSource clock(Path folder) {
    return () -> Instant.now().plusSeconds(ahead(folder));
  }

  private static long ahead(Path folder) {
    try {
      Path file = folder.resolve(FILE);
      return Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ClockedService start(Path folder) throws IOException {
    int port = Listening.freePort();
    Starter.rehearsed(folder);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1", // lives too briefly for more
                    "-Dlangnghe.root=" + Starter.ROOT,
                    Starter.handedOn(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ClockedService.class.getName(),
                    folder.toString(),
                    Integer.toString(port)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("service.log").toFile())
            .start();
    ClockedService service = new ClockedService(process, Listening.at(port), folder);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> Listening.answers(service.address));
    return service;
  }

  /// The moment as the service sees it.
  Instant now() {
    return clock(folder).instant();
  }

  /// Sets its clock forward.
  void pass(Duration length) throws IOException {
    Path next = folder.resolve("clock.next");
    Files.writeString(next, Long.toString(ahead(folder) + length.toSeconds()));
    Files.move(next, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /// What it printed.
  String printed() throws IOException {
    return Files.readString(folder.resolve("service.log"));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
