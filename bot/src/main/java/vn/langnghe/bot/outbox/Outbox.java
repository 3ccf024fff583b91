package vn.langnghe.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.store.OutboxRows;

/// Sends replies. [#run] is the loop, for one thread; [#wake] may be called by any.
public final class Outbox implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration SHORTEST_LOOK = Duration.ofMillis(5);

  /// A claim that is older was cut short by a stop.
  private static final Duration CLAIM = Duration.ofSeconds(60);

  private final Map<String, Channel> channels;
  private final Map<String, WayOut> ways = new LinkedHashMap<>();
  private final ExecutorService threads;
  private final InstantSource clock;
  private final Tally tally;
  private final Semaphore work = new Semaphore(0);
  private Instant reclaimed = Instant.EPOCH;
  private volatile boolean stopped;

  /// @param channels by name
  /// @param threads runs one task for each send; virtual threads
  public Outbox(
      OutboxRows rows,
      Map<String, Channel> channels,
      ExecutorService threads,
      InstantSource clock,
      Tally tally) {
    this.channels = Map.copyOf(channels);
    this.threads = threads;
    this.clock = clock;
    this.tally = tally;
    channels.forEach((name, channel) ->
        ways.put(name, new WayOut(channel, rows, threads, clock, tally, this::wake)));
  }

  /// Something may be waiting.
  public void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /// Ends the loop once what waits is sent.
  public void stop() {
    stopped = true;
    wake();
  }

  /// Settles at once what an earlier process left in doubt. Only where no other process may be
  /// sending.
  public void takeOver() {
    ways.values().forEach(way -> way.reclaim(clock.instant()));
  }

  @Override
  public void run() {
    boolean busy = true;
    while (!stopped || busy) {
      try {
        boolean claimed = sendDue() > 0;
        busy = claimed || !isIdle();
        if (!claimed && (busy || !stopped)) {
          work.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Until the limits of some channel let more through; a look at the clock at least.
  private Duration pause() {
    return ways.values().stream()
        .map(WayOut::untilReady)
        .filter(Duration::isPositive)
        .map(wait -> wait.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : wait)
        .filter(wait -> wait.compareTo(LOOK) < 0)
        .min(Duration::compareTo)
        .orElse(LOOK);
  }

  /// Begins to send what is due; a slow send holds back its own chat and no other, a slow channel
  /// no other channel.
  ///
  /// @return how many replies were begun
  public int sendDue() {
    Instant now = clock.instant();
    if (!reclaimed.plus(LOOK).isAfter(now)) {
      reclaimed = now;
      ways.values().forEach(way -> begun(() -> reclaim(way, now)));
    }
    return ways.values().stream().mapToInt(way -> begun(way::sendDue)).sum();
  }

  private static int reclaim(WayOut way, Instant now) {
    way.reclaim(now.minus(CLAIM));
    return 0;
  }

  private interface Begin {
    int begin();
  }

  private int begun(Begin work) {
    try {
      return work.begin();
    } catch (RuntimeException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("replies must wait: {}", e.getClass().getSimpleName());
      return 0;
    }
  }

  /// True when no send is on its way.
  public boolean isIdle() {
    return ways.values().stream().allMatch(WayOut::isIdle);
  }

  /// Shows a reply that could not be kept, past the store.
  public void sendUnkept(ChatRef chat, Reply reply) {
    Optional.ofNullable(channels.get(chat.channel()))
        .ifPresent(channel -> threads.execute(() -> sendUnkept(channel, chat, reply)));
  }

  private static void sendUnkept(Channel channel, ChatRef chat, Reply reply) {
    try {
      channel.sendUnkept(chat, reply);
    } catch (RuntimeException e) {
      LOG.error("an emergency card could not be shown: {}", e.getClass().getSimpleName());
    }
  }
}
