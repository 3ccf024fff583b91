package vn.langnghe.bot.channel.web;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Transcripts;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.knowledge.text.Language;

/// The open streams: each sends the lines of its chat that are new, woken by a send on this node,
/// and looking by itself once a second for what another node wrote. Thread-safe.
final class Streams {
  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final int MOST_OF_ONE = 6;
  private static final int MOST = 5_000;
  private static final int BATCH = 50;
  private static final int QUIET_LOOKS_BEFORE_SIGN = 15;

  private final Transcripts transcripts;
  private final Pages pages;
  private final Executor threads;
  private final InstantSource clock;
  private final Map<String, Set<Stream>> open = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private volatile boolean closed;

  Streams(Pages pages, WebChannel.Ports ports) {
    this.transcripts = ports.transcripts();
    this.pages = pages;
    this.threads = ports.threads();
    this.clock = ports.clock();
  }

  /// Opens a stream for the visitor of a request; the one of a stranger ends at once.
  void open(SseClient client, Visitors visitors) {
    Optional<ChatRef> chat = visitors.known(client.ctx());
    if (closed || chat.isEmpty() || count.get() >= MOST || openOf(chat.get()) >= MOST_OF_ONE) {
      client.close();
      return;
    }
    Stream stream =
        new Stream(client, chat.get(), visitors.language(client.ctx()), after(client.ctx()));
    open.computeIfAbsent(chat.get().chat(), id -> ConcurrentHashMap.newKeySet()).add(stream);
    count.incrementAndGet();
    client.onClose(() -> drop(stream));
    client.keepAlive();
    threads.execute(stream);
  }

  /// There is something new in a chat.
  void wake(ChatRef chat) {
    open.getOrDefault(chat.chat(), Set.of()).forEach(stream -> stream.news.release());
  }

  /// Shows a reply that stands in no transcript.
  void showUnkept(ChatRef chat, Reply reply) {
    open.getOrDefault(chat.chat(), Set.of())
        .forEach(stream -> {
          stream.unkept.add(reply);
          stream.news.release();
        });
  }

  /// Ends all streams.
  void close() {
    closed = true;
    open.values().forEach(streams -> streams.forEach(stream -> stream.client.close()));
  }

  private int openOf(ChatRef chat) {
    return open.getOrDefault(chat.chat(), Set.of()).size();
  }

  private void drop(Stream stream) {
    open.computeIfPresent(
        stream.chat.chat(),
        (id, streams) -> {
          if (streams.remove(stream)) {
            count.decrementAndGet();
          }
          return streams.isEmpty() ? null : streams;
        });
    stream.news.release();
    if (!closed && openOf(stream.chat) == 0) {
      quietly(() -> transcripts.unshown(stream.chat, clock.instant()));
    }
  }

  private static void quietly(Runnable mark) {
    try {
      mark.run();
    } catch (RuntimeException e) {
      LOG.debug("whether a chat is shown is not kept: {}", e.getClass().getSimpleName());
    }
  }

  private static long after(Context context) {
    @Nullable String last = context.header("Last-Event-ID");
    @Nullable String from = last == null ? context.queryParam("after") : last;
    return from != null && from.matches("\\d{1,15}") ? Long.parseLong(from) : 0;
  }

  private final class Stream implements Runnable {
    private final SseClient client;
    private final ChatRef chat;
    private final Language language;
    private final Semaphore news = new Semaphore(1);
    private final Queue<Reply> unkept = new ConcurrentLinkedQueue<>();
    private Transcripts.Presence presence = Transcripts.Presence.AUTOMATIC;
    private long seen;

    Stream(SseClient client, ChatRef chat, Language language, long seen) {
      this.client = client;
      this.chat = chat;
      this.language = language;
      this.seen = seen;
    }

    @Override
    public void run() {
      int quiet = 0;
      quietly(() -> transcripts.shown(chat));
      try {
        while (!client.terminated() && !closed) {
          boolean woken = news.tryAcquire(1, TimeUnit.SECONDS);
          news.drainPermits();
          quiet = sendNews() ? 0 : quiet + (woken ? 0 : 1);
          sendPresence();
          if (quiet >= QUIET_LOOKS_BEFORE_SIGN) {
            client.sendComment("still here");
            quiet = 0;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.debug("a stream ended: {}", e.getClass().getSimpleName());
      } finally {
        drop(this);
        client.close();
      }
    }

    private boolean sendNews() {
      for (Reply reply = unkept.poll(); reply != null; reply = unkept.poll()) {
        Transcripts.Line line = new Transcripts.Line.Service(0, clock.instant(), reply);
        client.sendEvent("line", pages.line(line, List.of(), language));
      }
      List<Transcripts.Line> lines = read();
      for (Transcripts.Line line : lines) {
        client.sendEvent(
            "line", pages.line(line, before(line), language), Long.toString(line.position()));
        seen = line.position();
      }
      return !lines.isEmpty();
    }

    /// Whether a counsellor is there, and writing; what the person is writing goes to nobody.
    private void sendPresence() {
      Transcripts.Presence now = presence();
      if (now != presence) {
        presence = now;
        client.sendEvent("presence", now.name().toLowerCase(Locale.ROOT));
      }
    }

    private Transcripts.Presence presence() {
      try {
        return transcripts.presence(chat, clock.instant());
      } catch (RuntimeException e) {
        LOG.debug("a stream waits for the store: {}", e.getClass().getSimpleName());
        return presence;
      }
    }

    /// A stream outlives a failing store: what must be shown then comes past it.
    private List<Transcripts.Line> read() {
      try {
        return transcripts.of(chat, seen, BATCH);
      } catch (RuntimeException e) {
        LOG.debug("a stream waits for the store: {}", e.getClass().getSimpleName());
        return List.of();
      }
    }

    /// The lines just before one, where the label of a pressed button stands.
    private List<Transcripts.Line> before(Transcripts.Line line) {
      return line instanceof Transcripts.Line.Person
          ? transcripts.of(chat, Math.max(0, line.position() - 8), 8)
          : List.of();
    }
  }
}
