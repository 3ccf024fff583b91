package vn.langnghe.bot.show;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.langnghe.bot.ChatPage;

/// One visitor with a cookie and an open stream.
final class WebVisitor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client;
  private final URI address;
  private final String cookie;
  private final Queue<Double> latencies;
  private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger replies = new AtomicInteger();

  private WebVisitor(HttpClient client, URI address, String cookie, Queue<Double> latencies) {
    this.client = client;
    this.address = address;
    this.cookie = cookie;
    this.latencies = latencies;
  }

  /// Opens the page and the stream.
  static WebVisitor arrive(
      HttpClient client, URI address, ExecutorService threads, Queue<Double> latencies)
      throws IOException, InterruptedException {
    HttpResponse<String> page =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    WebVisitor visitor = new WebVisitor(client, address, cookie, latencies);
    HttpResponse<Stream<String>> stream =
        client.send(
            visitor.request(address, "/events").header("Accept", "text/event-stream").build(),
            BodyHandlers.ofLines());
    var reading = threads.submit(() -> stream.body().forEach(visitor::line));
    if (reading.isCancelled()) {
      throw new IOException("the stream does not open");
    }
    return visitor;
  }

  private HttpRequest.Builder request(URI at, String path) {
    return HttpRequest.newBuilder(at.resolve(path)).header("Cookie", cookie);
  }

  private void line(String line) {
    if (line.startsWith("data:") && line.contains("line theirs")) {
      replies.incrementAndGet();
      Long begun = waiting.poll();
      if (begun != null) {
        latencies.add((System.nanoTime() - begun) / 1e6);
      }
    }
  }

  /// Sends a message.
  boolean write(String text) throws IOException, InterruptedException {
    String id = "message-" + written.incrementAndGet();
    String body = JSON.createObjectNode().put("id", id).put("text", text).toString();
    waiting.add(System.nanoTime());
    int status =
        client
            .send(
                request(address, "/messages")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString())
            .statusCode();
    if (status == 202) {
      accepted.add(id);
    }
    return status == 202;
  }

  boolean waits() {
    return replies.get() < accepted.size();
  }

  int accepted() {
    return accepted.size();
  }

  int answeredOnce() {
    return Math.max(0, accepted.size() - Math.abs(replies.get() - accepted.size()));
  }

  /// Accepted messages that the page does not show, or after which it shows no reply.
  long unanswered(URI at) throws IOException, InterruptedException {
    ChatPage page =
        ChatPage.of(client.send(request(at, "/").build(), BodyHandlers.ofString()).body());
    return page.unanswered() + page.missing(accepted);
  }

  void leave() {
    waiting.clear();
  }
}
