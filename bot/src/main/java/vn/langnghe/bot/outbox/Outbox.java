package vn.langnghe.bot.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.langnghe.bot.channel.Channel;
import vn.langnghe.bot.channel.Delivery;
import vn.langnghe.bot.inbox.Tally;
import vn.langnghe.bot.message.ChatRef;
import vn.langnghe.bot.message.Reply;
import vn.langnghe.bot.store.OutboxRows;
import vn.langnghe.bot.store.Outgoing;

/// Sends replies. [#run] is the loop, for one thread; [#wake] may be called by any.
public final class Outbox implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int MOST_AT_ONCE = 64;

  /// With [#LONGEST_PAUSE], about an hour.
  private static final int MOST_ATTEMPTS = 20;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /// A send that takes longer is given up and tried again; shorter than the store's claim.
  private static final Duration LONGEST_SEND = Duration.ofSeconds(30);

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final OutboxRows rows;
  private final Map<String, Channel> channels;
  private final ExecutorService threads;
  private final InstantSource clock;
  private final Tally tally;
  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
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
    boolean busy = true;
    while (!stopped || busy) {
      try {
        boolean claimed = sendDue() > 0;
        busy = claimed || !isIdle();
        if (!claimed && (busy || !stopped)) {
          work.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Begins to send what is due; a slow send holds back its own chat and no other.
  ///
  /// @return how many replies were begun
  public int sendDue() {
    int room = free.availablePermits();
    if (room == 0) {
      return 0;
    }
    try {
      List<Outgoing> due = rows.claim(channels.keySet(), clock.instant(), room);
      due.forEach(this::begin);
      return due.size();
    } catch (RuntimeException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("replies must wait: {}", e.getClass().getSimpleName());
      return 0;
    }
  }

  /// True when no send is on its way.
  public boolean isIdle() {
    return free.availablePermits() == MOST_AT_ONCE;
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

  private void begin(Outgoing reply) {
    free.acquireUninterruptibly();
    try {
      threads.execute(() -> sendAndSettle(reply));
    } catch (RejectedExecutionException e) {
      free.release();
      throw e;
    }
  }

  private void sendAndSettle(Outgoing reply) {
    try {
      Delivery delivery = judged(reply, inTime(reply));
      rows.settle(Map.of(reply.id(), delivery), clock.instant());
    } catch (RuntimeException e) {
      tally.count(Tally.Event.STORE_FAILED);
      LOG.error("reply {} will go out again: {}", reply.id(), e.getClass().getSimpleName());
    } finally {
      free.release();
      wake();
    }
  }

  private Delivery inTime(Outgoing reply) {
    Future<Delivery> send = threads.submit(() -> attempt(reply));
    try {
      return send.get(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      send.cancel(true);
      LOG.warn("reply {}: the channel took longer than {}", reply.id(), LONGEST_SEND);
    } catch (ExecutionException e) {
      LOG.warn("reply {}: the channel failed", reply.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Delivery.Retry(Duration.ZERO);
  }

  private Delivery judged(Outgoing reply, Delivery delivery) {
    return switch (delivery) {
      case Delivery.Sent sent -> {
        tally.count(Tally.Event.SENT);
        yield sent;
      }
      case Delivery.Retry(Duration asked) -> again(reply, asked);
      case Delivery.Failed failed -> {
        tally.count(Tally.Event.SEND_FAILED);
        LOG.error("reply {} was not sent: {}", reply.id(), failed.reason());
        yield failed;
      }
    };
  }

  /// Another try, after the pause the platform asked for or a growing one of ours, whichever is
  /// longer.
  private Delivery again(Outgoing reply, Duration asked) {
    if (reply.attempts() + 1 >= MOST_ATTEMPTS) {
      return judged(reply, new Delivery.Failed("given up after " + MOST_ATTEMPTS + " attempts"));
    }
    tally.count(Tally.Event.SEND_RETRIED);
    Duration growing = Duration.ofSeconds(1L << Math.min(reply.attempts(), 16));
    Duration ours = growing.compareTo(LONGEST_PAUSE) < 0 ? growing : LONGEST_PAUSE;
    return new Delivery.Retry(asked.compareTo(ours) > 0 ? asked : ours);
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
      return new Delivery.Retry(Duration.ZERO);
    }
  }
}
