package vn.langnghe.bot.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.store.OutboxRows;
import vn.langnghe.bot.store.Outgoing;

/// Sends replies. [#run] is the loop, for one thread; [#wake] may be called by any.
public final class Outbox implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int BATCH = 64;
  private static final int MOST_ATTEMPTS = 8;
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final OutboxRows rows;
  private final Map<String, Channel> channels;
  private final ExecutorService threads;
  private final InstantSource clock;
  private final Tally tally;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean stopped;

  /// @param channels by name
  /// @param threads runs one task for each send; virtual threads
  public Outbox(
      OutboxRows rows,
      Map<String, Channel> channels,
      ExecutorService threads,
      InstantSource clock,
      Tally tally) {
    this.rows = rows;
    this.channels = Map.copyOf(channels);
    this.threads = threads;
    this.clock = clock;
    this.tally = tally;
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

  @Override
  public void run() {
    boolean sent = true;
    while (!stopped || sent) {
      try {
        sent = sendDue() > 0;
        if (!sent && !stopped) {
          work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Sends what is due.
  ///
  /// @return how many replies were tried
  public int sendDue() {
    try {
      List<Outgoing> due = rows.claim(channels.keySet(), clock.instant(), BATCH);
      Map<Long, Delivery> deliveries = new ConcurrentHashMap<>();
      List<? extends Future<?>> sends =
          due.stream()
              .map(reply -> threads.submit(() -> deliveries.put(reply.id(), send(reply))))
              .toList();
      for (Future<?> send : sends) {
        send.get();
      }
      rows.settle(deliveries, clock.instant());
      return due.size();
    } catch (RuntimeException | ExecutionException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("replies must wait: {}", e.getClass().getSimpleName());
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private Delivery send(Outgoing reply) {
    Delivery delivery = attempt(reply);
    if (delivery instanceof Delivery.Retry && reply.attempts() >= MOST_ATTEMPTS) {
      delivery = new Delivery.Failed("given up after " + MOST_ATTEMPTS + " attempts");
    }
    switch (delivery) {
      case Delivery.Sent() -> tally.count(Tally.Event.SENT);
      case Delivery.Retry(Duration pause) -> tally.count(Tally.Event.SEND_RETRIED);
      case Delivery.Failed(String reason) -> {
        tally.count(Tally.Event.SEND_FAILED);
        LOG.error("reply {} was not sent: {}", reply.id(), reason);
      }
    }
    return delivery;
  }

  private Delivery attempt(Outgoing reply) {
    Channel channel = channels.get(reply.chat().channel());
    if (channel == null) {
      return new Delivery.Failed("the channel " + reply.chat().channel() + " is not running");
    }
    try {
      return channel.send(reply.chat(), reply.position(), reply.reply());
    } catch (RuntimeException e) {
      LOG.warn("reply {}: {}", reply.id(), e.getClass().getSimpleName());
      return new Delivery.Retry(Duration.ofSeconds(1L << Math.min(6, reply.attempts())));
    }
  }
}
