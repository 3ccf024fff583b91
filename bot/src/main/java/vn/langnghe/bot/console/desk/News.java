package vn.langnghe.bot.console.desk;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.escalation.Pager;

/// Tells open pages that something changed, and rings for those who are called. What is sent names
/// no case and no words; the page asks for what it may see. Thread-safe.
public final class News implements Pager, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);

  /// Open streams of this node, and of one person.
  private static final int MOST = 500;

  private static final int MOST_OF_ONE = 8;

  /// The desk is asked at most so often, however many pages are open.
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(15);

  private final Executor threads;
  private final InstantSource clock;
  private final Set<Stream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private Instant lookedAt = Instant.EPOCH;
  private long seen;

  /// @param threads runs one task for each open page; virtual threads
  public News(Executor threads, InstantSource clock) {
    this.threads = threads;
    this.clock = clock;
  }

  /// Opens a stream for somebody who passed the gate.
  ///
  /// @param account who it is
  /// @param stays whether they still are signed in
  /// @param revision of the desk
  public void open(SseClient client, String account, BooleanSupplier stays, LongSupplier revision) {
    long theirs = open.stream().filter(stream -> stream.account.equals(account)).count();
    if (closed || open.size() >= MOST || theirs >= MOST_OF_ONE) {
      client.close();
      return;
    }
    Stream stream = new Stream(client, account, stays, revision);
    open.add(stream);
    client.onClose(() -> open.remove(stream));
    client.keepAlive();
    threads.execute(stream);
  }

  @Override
  public String name() {
    return "console";
  }

  @Override
  public Answer tell(Page page) {
    boolean reached = false;
    for (Stream stream : open) {
      if (page.accounts().contains(stream.account)) {
        stream.calls.add(page);
        reached = true;
      }
    }
    return reached ? Answer.ACCEPTED : Answer.UNREACHED;
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(stream -> stream.client.close());
  }

  private synchronized long look(LongSupplier revision) {
    Instant now = clock.instant();
    if (!now.isBefore(lookedAt.plus(BETWEEN_LOOKS))) {
      lookedAt = now;
      seen = revision.getAsLong();
    }
    return seen;
  }

  private final class Stream implements Runnable {
    private final SseClient client;
    private final String account;
    private final BooleanSupplier stays;
    private final LongSupplier revision;
    private final LinkedBlockingQueue<Page> calls = new LinkedBlockingQueue<>();
    private long last = -1;

    Stream(SseClient client, String account, BooleanSupplier stays, LongSupplier revision) {
      this.client = client;
      this.account = account;
      this.stays = stays;
      this.revision = revision;
    }

    @Override
    public void run() {
      Instant checked = clock.instant();
      Instant sign = checked;
      try {
        while (!client.terminated() && !closed) {
          ring(calls.poll(200, TimeUnit.MILLISECONDS));
          tellChange();
          Instant now = clock.instant();
          if (now.isAfter(checked.plus(BETWEEN_CHECKS))) {
            checked = now;
            if (!stays.getAsBoolean()) {
              client.sendEvent("out", "-");
              return;
            }
          }
          if (now.isAfter(sign.plus(BETWEEN_SIGNS))) {
            sign = now;
            client.sendComment("still here");
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.debug("a stream of the console ended: {}", e.getClass().getSimpleName());
      } finally {
        open.remove(this);
        client.close();
      }
    }

    private void ring(@Nullable Page page) {
      if (page != null) {
        client.sendEvent("call", page.kind().name());
      }
    }

    private void tellChange() {
      long now = look(revision);
      if (now != last) {
        last = now;
        client.sendEvent("news", Long.toString(now));
      }
    }
  }
}
