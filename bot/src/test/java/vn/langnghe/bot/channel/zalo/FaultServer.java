package vn.langnghe.bot.channel.zalo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A platform that fails as told: HTTP/1.1 on plain sockets, so that a connection can break at any
/// moment. Connections stay open between requests, as real ones do.
public final class FaultServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Function<Request, Act> script;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// A request as it arrived.
  ///
  /// @param headers by lower-case name
  public record Request(String method, String path, Map<String, String> headers, String body) {
    /// A header, or an empty text.
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /// What the platform does with a request.
  public sealed interface Act {
    /// Answers.
    record Answer(int status, String body) implements Act {}

    /// Reads the request, carries it out or not, and closes without a word.
    record Drop() implements Act {}

    /// Answers half and closes.
    record Half() implements Act {}

    /// Waits first.
    record Slow(Duration pause, Act then) implements Act {}
  }

  /// @param script decides each request; called after it was noted
  public FaultServer(Function<Request, Act> script) {
    this.script = script;
    try {
      this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /// Where it listens.
  public URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /// What arrived, in order.
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void accept() {
    try {
      while (!socket.isClosed()) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      boolean more = true;
      while (more) {
        Request request = read(in);
        requests.add(request);
        more = act(script.apply(request), out);
      }
    } catch (IOException e) {
      // the client closed, or is to be surprised
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return true while the connection stays open
  private static boolean act(Act act, OutputStream out) throws IOException, InterruptedException {
    switch (act) {
      case Act.Answer(int status, String body) -> {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
            "HTTP/1.1 "
                + status
                + " X\r\nContent-Type: application/json\r\nContent-Length: "
                + bytes.length
                + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        return true;
      }
      case Act.Drop() -> {
        return false;
      }
      case Act.Half() -> {
        out.write(
            "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"err"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
      }
      case Act.Slow(Duration pause, Act then) -> {
        Thread.sleep(pause);
        return act(then, out);
      }
    }
  }

  private static Request read(InputStream in) throws IOException {
    String[] first = line(in).split(" ");
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Request(
        first[0], first[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("closed");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
