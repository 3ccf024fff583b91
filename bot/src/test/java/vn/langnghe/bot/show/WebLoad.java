package vn.langnghe.bot.show;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import vn.langnghe.bot.Starter;
import vn.langnghe.knowledge.text.Language;

/// Visitors of the web chat who write at a steady rate, each with an open stream, and count what
/// comes back.
final class WebLoad implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> messages =
      Starter.knowledge().guidance(Language.VI).cards().stream()
          .flatMap(card -> card.questions().stream())
          .toList();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newBuilder().executor(threads).build();
  private final ConcurrentLinkedQueue<Double> latencies = new ConcurrentLinkedQueue<>();
  private final List<WebVisitor> visitors = new ArrayList<>();
  private int sent;

  WebLoad(URI address, int visitors) throws IOException, InterruptedException {
    for (int i = 0; i < visitors; i++) {
      this.visitors.add(WebVisitor.arrive(client, address, threads, latencies));
    }
  }

  /// Sends so many messages at a steady rate and waits for the replies. When the service goes away,
  /// what is left is not sent.
  ///
  /// @return from the first message to the last
  Duration run(int perSecond, int count) throws InterruptedException {
    long begun = System.nanoTime();
    List<Future<?>> sending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long due = begun + i * 1_000_000_000L / perSecond;
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      WebVisitor visitor = visitors.get(i % visitors.size());
      String text = messages.get(i % messages.size());
      sending.add(threads.submit(() -> visitor.write(text)));
      sent++;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end
        && (sending.stream().anyMatch(one -> !one.isDone())
            || visitors.stream().anyMatch(WebVisitor::waits))) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return took;
  }

  int sent() {
    return sent;
  }

  long accepted() {
    return visitors.stream().mapToLong(WebVisitor::accepted).sum();
  }

  /// Messages that were accepted and got one reply each.
  long answeredOnce() {
    return visitors.stream().mapToLong(WebVisitor::answeredOnce).sum();
  }

  /// Milliseconds from sending to the reply on the stream.
  double percentile(double share) {
    double[] sorted = latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  /// Accepted messages without a reply, as the pages of the restarted service show them.
  ///
  /// @param patience how long to wait for the last replies
  long unanswered(URI address, Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long left = Long.MAX_VALUE;
    while (left > 0 && System.nanoTime() < end) {
      long[] counts = new long[visitors.size()];
      for (int i = 0; i < counts.length; i++) {
        counts[i] = visitors.get(i).unanswered(address);
      }
      left = Arrays.stream(counts).sum();
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return left;
  }

  @Override
  public void close() {
    visitors.forEach(WebVisitor::leave);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
